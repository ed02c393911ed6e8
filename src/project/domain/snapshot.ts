import type { ActionStatus, Confidentiality } from './codes.ts';

/** A project as it was on a day. */
export interface ProjectSnapshot {
  readonly name: string;
  readonly vision: string;
  readonly horizonYear: number | null;
  /** What actors had contributed to the diagnosis. */
  readonly contributions: number;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly orientations: readonly { readonly id: string; readonly title: string }[];
  readonly actions: readonly SnapshotAction[];
  readonly indicators: readonly SnapshotIndicator[];
}

export interface SnapshotAction {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly orientationId: string | null;
  readonly status: ActionStatus;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly budgetPlanned: number | null;
  readonly budgetActual: number | null;
  readonly confidentiality: Confidentiality;
}

export interface SnapshotIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly target: number | null;
  /** The last reading that day; null when there was none. */
  readonly value: number | null;
  readonly readOn: string | null;
  /** True when it belongs to an action kept among those who write. */
  readonly isKept: boolean;
}

/** What everybody may read of a snapshot: actions kept among those who write, and their indicators, are left out. */
export const publicSnapshot = (snapshot: ProjectSnapshot): ProjectSnapshot => ({
  ...snapshot,
  actions: snapshot.actions.filter(({ confidentiality }) => confidentiality === 'public'),
  indicators: snapshot.indicators.filter(({ isKept }) => !isKept),
});

/** One thing that differs between two snapshots. */
export type Change =
  | { readonly kind: 'vision' | 'name' }
  | { readonly kind: 'horizon'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'contributions'; readonly from: number; readonly to: number }
  | { readonly kind: 'actor-in' | 'actor-out'; readonly name: string }
  | { readonly kind: 'orientation-in' | 'orientation-out'; readonly name: string }
  | { readonly kind: 'action-in' | 'action-out'; readonly name: string }
  | { readonly kind: 'status'; readonly name: string; readonly from: ActionStatus; readonly to: ActionStatus }
  | {
      readonly kind: 'dates';
      readonly name: string;
      readonly from: readonly [string | null, string | null];
      readonly to: readonly [string | null, string | null];
    }
  | {
      readonly kind: 'budget-planned' | 'budget-actual';
      readonly name: string;
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly kind: 'indicator-in' | 'indicator-out'; readonly name: string }
  | {
      readonly kind: 'reading';
      readonly name: string;
      readonly unit: string;
      readonly from: number | null;
      readonly to: number | null;
    };

/** What changed from one snapshot to a later one, in the order of the steps of a project. */
export function compareSnapshots(before: ProjectSnapshot, after: ProjectSnapshot): readonly Change[] {
  return [
    ...(before.name === after.name ? [] : [{ kind: 'name' as const }]),
    ...comeAndGone(before.actors, after.actors, 'actor', ({ name }) => name),
    ...(before.contributions === after.contributions
      ? []
      : [{ kind: 'contributions' as const, from: before.contributions, to: after.contributions }]),
    ...(before.vision === after.vision ? [] : [{ kind: 'vision' as const }]),
    ...(before.horizonYear === after.horizonYear
      ? []
      : [{ kind: 'horizon' as const, from: before.horizonYear, to: after.horizonYear }]),
    ...comeAndGone(before.orientations, after.orientations, 'orientation', ({ title }) => title),
    ...comeAndGone(before.actions, after.actions, 'action', nameOfAction),
    ...actionChanges(before.actions, after.actions),
    ...comeAndGone(before.indicators, after.indicators, 'indicator', ({ name }) => name),
    ...readingChanges(before.indicators, after.indicators),
  ];
}

/** How an action is called in a review. */
export const nameOfAction = ({ number, title }: Pick<SnapshotAction, 'number' | 'title'>): string =>
  `A${number} ${title}`;

function comeAndGone<Thing extends { readonly id: string }, Word extends string>(
  before: readonly Thing[],
  after: readonly Thing[],
  word: Word,
  nameOf: (thing: Thing) => string,
) {
  const missing = (some: readonly Thing[], others: readonly Thing[]): readonly Thing[] => {
    const ids = new Set(others.map(({ id }) => id));
    return some.filter(({ id }) => !ids.has(id));
  };
  return [
    ...missing(after, before).map((thing) => ({ kind: `${word}-in` as const, name: nameOf(thing) })),
    ...missing(before, after).map((thing) => ({ kind: `${word}-out` as const, name: nameOf(thing) })),
  ];
}

function actionChanges(before: readonly SnapshotAction[], after: readonly SnapshotAction[]): Change[] {
  const former = new Map(before.map((action) => [action.id, action]));
  return after.flatMap((action): Change[] => {
    const was = former.get(action.id);
    if (was === undefined) return [];
    const name = nameOfAction(action);
    return [
      ...(was.status === action.status
        ? []
        : [{ kind: 'status' as const, name, from: was.status, to: action.status }]),
      ...(was.startsOn === action.startsOn && was.endsOn === action.endsOn
        ? []
        : [
            {
              kind: 'dates' as const,
              name,
              from: [was.startsOn, was.endsOn] as const,
              to: [action.startsOn, action.endsOn] as const,
            },
          ]),
      ...(was.budgetPlanned === action.budgetPlanned
        ? []
        : [{ kind: 'budget-planned' as const, name, from: was.budgetPlanned, to: action.budgetPlanned }]),
      ...(was.budgetActual === action.budgetActual
        ? []
        : [{ kind: 'budget-actual' as const, name, from: was.budgetActual, to: action.budgetActual }]),
    ];
  });
}

function readingChanges(before: readonly SnapshotIndicator[], after: readonly SnapshotIndicator[]): Change[] {
  const former = new Map(before.map((indicator) => [indicator.id, indicator]));
  return after.flatMap((indicator): Change[] => {
    const was = former.get(indicator.id);
    if (was === undefined || (was.value === indicator.value && was.readOn === indicator.readOn)) return [];
    return [
      { kind: 'reading', name: indicator.name, unit: indicator.unit, from: was.value, to: indicator.value },
    ];
  });
}
