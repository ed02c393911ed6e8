import type { AllianceModel, InputDetail } from '../../engine/premium/index.ts';
import type { Outcome } from '../domain/simulated.ts';

/** One thing that is not the same in two versions of a model. */
export type VersionChange =
  | { readonly kind: 'member-added' | 'member-removed'; readonly name: string }
  | { readonly kind: 'line-added' | 'line-removed'; readonly name: string }
  | { readonly kind: 'line-members'; readonly name: string }
  | {
      readonly kind: 'figure';
      /** Which version's file names the figure: the later one unless it is gone. */
      readonly before: InputDetail | null;
      readonly after: InputDetail | null;
    };

/** What changed from a version to another: members, lines, then figures, in the order of the file. */
export function compareVersions(before: Outcome, after: Outcome): VersionChange[] {
  return [
    ...membersChanged(before.model, after.model),
    ...linesChanged(before.model, after.model),
    ...figuresChanged(before, after),
  ];
}

function membersChanged(before: AllianceModel, after: AllianceModel): VersionChange[] {
  const has = ({ members }: AllianceModel, id: string) => members.some((member) => member.id === id);
  return [
    ...after.members
      .filter(({ id }) => !has(before, id))
      .map(({ name }): VersionChange => ({ kind: 'member-added', name })),
    ...before.members
      .filter(({ id }) => !has(after, id))
      .map(({ name }): VersionChange => ({ kind: 'member-removed', name })),
  ];
}

interface AnyLine {
  readonly id: string;
  readonly label?: string;
  readonly among?: readonly string[];
  readonly to?: unknown;
}

const linesOf = (model: AllianceModel): AnyLine[] => [
  ...(model.pooledMeans ?? []),
  ...(model.jointValue ?? []),
];

function linesChanged(before: AllianceModel, after: AllianceModel): VersionChange[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const named = ({ label, id }: AnyLine) => label ?? id;
  const whom = ({ among, to }: AnyLine) => JSON.stringify([among ?? null, to ?? null]);
  return [
    ...now
      .filter(({ id }) => !old.some((line) => line.id === id))
      .map((line): VersionChange => ({ kind: 'line-added', name: named(line) })),
    ...old
      .filter(({ id }) => !now.some((line) => line.id === id))
      .map((line): VersionChange => ({ kind: 'line-removed', name: named(line) })),
    ...now.flatMap((line): VersionChange[] => {
      const former = old.find(({ id }) => id === line.id);
      return former !== undefined && whom(former) !== whom(line)
        ? [{ kind: 'line-members', name: named(line) }]
        : [];
    }),
  ];
}

/** Lines stand by their ids rather than by their places: adding one does not change those after it. */
function steadyPointer(pointer: string, model: AllianceModel): string {
  const [, list, at, ...rest] = pointer.split('/');
  const lines =
    list === 'pooledMeans' ? model.pooledMeans : list === 'jointValue' ? model.jointValue : undefined;
  const id = lines?.[Number(at)]?.id;
  return id === undefined ? pointer : ['', list, id, ...rest].join('/');
}

function figuresChanged(before: Outcome, after: Outcome): VersionChange[] {
  const byPlace = ({ model, detail }: Outcome) =>
    new Map(detail.inputs.map((input) => [steadyPointer(input.pointer, model), input] as const));
  const [old, now] = [byPlace(before), byPlace(after)];
  const places = [...new Set([...now.keys(), ...old.keys()])];
  return places.flatMap((place): VersionChange[] => {
    const [one, two] = [old.get(place) ?? null, now.get(place) ?? null];
    return one !== null && two !== null && isSameFigure(one, two)
      ? []
      : [{ kind: 'figure', before: one, after: two }];
  });
}

const isSameFigure = (one: InputDetail, two: InputDetail): boolean =>
  one.point === two.point &&
  one.range?.low === two.range?.low &&
  one.range?.high === two.range?.high &&
  one.source === two.source &&
  one.factors.join() === two.factors.join();
