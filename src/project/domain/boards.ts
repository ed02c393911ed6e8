import { type ActionStatus, actionStatuses } from './codes.ts';

export const boardWays = ['status', 'orientation', 'sdg'] as const;
/** How a board groups actions. */
export type BoardWay = (typeof boardWays)[number];

/** What a board needs of an action. */
export interface BoardAction {
  readonly id: string;
  readonly status: ActionStatus;
  readonly orientationId: string | null;
}

/** One column of a board: its code, `none` for what has no place, and its actions in the order given. */
export interface BoardGroup<Action> {
  readonly code: string;
  readonly actions: readonly Action[];
}

/** Groups actions in columns, in a fixed order; those that have none come last, empty columns are left out. */
export function groupActions<Action extends BoardAction>(
  actions: readonly Action[],
  way: BoardWay,
  around: {
    readonly orientationIds: readonly string[];
    /** Goals from 1 to 17 of each action, by its id. */
    readonly goalsOf: ReadonlyMap<string, readonly number[]>;
  },
): readonly BoardGroup<Action>[] {
  const codes =
    way === 'status'
      ? actionStatuses
      : way === 'orientation'
        ? around.orientationIds
        : Array.from({ length: 17 }, (_, index) => String(index + 1));
  const codesOf = ({ id, status, orientationId }: Action): readonly string[] =>
    way === 'status'
      ? [status]
      : way === 'orientation'
        ? [orientationId ?? 'none']
        : (around.goalsOf.get(id) ?? []).map(String);
  const known = new Set<string>(codes);
  const placed = actions.map((action) => ({ action, at: codesOf(action).filter((code) => known.has(code)) }));
  return [
    ...codes.map((code) => ({
      code,
      actions: placed.filter(({ at }) => at.includes(code)).map(({ action }) => action),
    })),
    { code: 'none', actions: placed.filter(({ at }) => at.length === 0).map(({ action }) => action) },
  ].filter((group) => group.actions.length > 0);
}
