/** What was shown before and after, to undo and redo. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** What the last change was about: the next one about the same thing joins it. */
  readonly about: string;
}

/** Steps kept. */
const longest = 200;

export const startHistory = <State>(present: State): History<State> => ({
  past: [],
  present,
  future: [],
  about: '',
});

/**
 * Records a change. Changes about the same thing in a row, such as the letters of one field, make one step.
 * @param about what changes; `''` never joins the change before
 */
export const recordChange = <State>(
  history: History<State>,
  present: State,
  about: string,
): History<State> => {
  if (about !== '' && about === history.about) return { ...history, present, future: [] };
  return { past: [...history.past, history.present].slice(-longest), present, future: [], about };
};

/** Replaces what is shown without a step: unfolding a line is nothing to undo. */
export const replacePresent = <State>(history: History<State>, present: State): History<State> => ({
  ...history,
  present,
});

/** Ends the step under way: the next change makes its own. */
export const endStep = <State>(history: History<State>): History<State> => ({ ...history, about: '' });

export const undoChange = <State>(history: History<State>): History<State> => {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    about: '',
  };
};

export const redoChange = <State>(history: History<State>): History<State> => {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, about: '' };
};
