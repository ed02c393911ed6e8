/** What somebody said of one step: done, or kept for later. */
export type StepMark = 'done' | 'later';

/** Where somebody stands in each pathway, by its key: the mark of each step, by its key. */
export type Progress = ReadonlyMap<string, ReadonlyMap<string, StepMark>>;

/** Characters that a cookie may have: browsers take 4,096 with its name. */
const mostCharacters = 3_600;

const pathwayKey = /^[a-z0-9-]{1,80}$/;
const stepKey = /^[a-z0-9]{1,12}$/;

/**
 * Writes the progress that a device keeps: `key.1.2!3_other.1`, where `!3` is a step kept for later.
 * The pathways touched last are the last ones; the first ones are forgotten when there is no room left.
 *
 * @example writeProgress(new Map([['monter-un-ptce', new Map([['1', 'done'], ['2', 'later']])]])) // 'monter-un-ptce.1!2'
 */
export function writeProgress(progress: Progress): string {
  const parts = [...progress]
    .filter(([key, steps]) => pathwayKey.test(key) && steps.size > 0)
    .map(([key, steps]) =>
      [key, ...[...steps].map(([step, mark]) => `${mark === 'done' ? '.' : '!'}${step}`)].join(''),
    );
  while (parts.length > 1 && parts.join('_').length > mostCharacters) parts.shift();
  return parts.join('_').slice(0, mostCharacters);
}

/** Reads what `writeProgress` wrote; whatever else a cookie holds is left out. */
export function readProgress(text: string | undefined): Progress {
  const progress = new Map<string, Map<string, StepMark>>();
  for (const part of (text ?? '').slice(0, mostCharacters).split('_')) {
    const [, key = '', rest = ''] = /^([a-z0-9-]+)((?:[.!][a-z0-9]+)+)$/.exec(part) ?? [];
    if (!pathwayKey.test(key)) continue;
    const steps = new Map<string, StepMark>();
    for (const [, sign, step] of rest.matchAll(/([.!])([a-z0-9]+)/g))
      if (stepKey.test(step!)) steps.set(step!, sign === '.' ? 'done' : 'later');
    progress.set(key, steps);
  }
  return progress;
}

/** The progress with one more mark; `null` takes the mark of the step away. */
export function markStep(progress: Progress, pathway: string, step: string, mark: StepMark | null): Progress {
  const steps = new Map(progress.get(pathway));
  if (mark === null) steps.delete(step);
  else steps.set(step, mark);
  const marked = new Map([...progress].filter(([key]) => key !== pathway));
  return steps.size === 0 ? marked : marked.set(pathway, steps);
}

/** How many of these steps are done. */
export const countDone = (
  steps: readonly { readonly key: string }[],
  marks: ReadonlyMap<string, StepMark> | undefined,
): number => steps.filter(({ key }) => marks?.get(key) === 'done').length;

/** The first step that is not done, or `null` when all are. */
export const nextStep = <Step extends { readonly key: string }>(
  steps: readonly Step[],
  marks: ReadonlyMap<string, StepMark> | undefined,
): Step | null => steps.find(({ key }) => marks?.get(key) !== 'done') ?? null;
