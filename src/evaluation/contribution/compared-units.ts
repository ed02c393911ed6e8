import { type DifferenceInDifferences, differenceInDifferences } from '../../engine/surveys/index.ts';

export const comparedGroups = ['took-part', 'others'] as const;
export type ComparedGroup = (typeof comparedGroups)[number];

/** One place or actor, measured before and after, and earlier still where it was. */
export interface ComparedUnit {
  readonly name: string;
  readonly group: ComparedGroup;
  readonly before: number;
  readonly after: number;
  readonly earlier: number | null;
}

/** Means of a group. */
export interface GroupMeans {
  readonly group: ComparedGroup;
  readonly count: number;
  readonly before: number;
  readonly after: number;
}

/** How both groups moved before the alliance: the check that the comparison rests on. */
export interface EarlierMoves {
  /** Change of those who took part less change of the others, before it began. */
  readonly gap: number;
  /** Whether the gap is small beside what was found since: under a quarter of it (our choice). */
  readonly isSmall: boolean;
}

/** What a comparison tells, or why it tells nothing. */
export type Comparison =
  | { readonly kind: 'only-here' | 'none-here' | 'too-large'; readonly means: readonly GroupMeans[] }
  | {
      readonly kind: 'compared';
      readonly means: readonly GroupMeans[];
      readonly found: DifferenceInDifferences;
      /** Whether some way to choose the places could have passed under 5 %. */
      readonly canBeJudged: boolean;
      /** `null` when some place has no earlier measure. */
      readonly earlier: EarlierMoves | null;
    };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value / values.length, 0);

/** Compares what changed in the alliance with what changed elsewhere (difference in differences). */
export function compareUnits(units: readonly ComparedUnit[]): Comparison {
  const of = (group: ComparedGroup) => units.filter((unit) => unit.group === group);
  const [here, elsewhere] = [of('took-part'), of('others')];
  const means = comparedGroups.flatMap((group) => {
    const members = of(group);
    if (members.length === 0) return [];
    const meanOf = (name: 'before' | 'after') => mean(members.map((unit) => unit[name]));
    return [{ group, count: members.length, before: meanOf('before'), after: meanOf('after') }];
  });
  if (here.length === 0) return { kind: 'none-here', means };
  if (elsewhere.length === 0) return { kind: 'only-here', means };
  const found = differenceInDifferences(here, elsewhere, { most: 20_000 }).value;
  if (found === null) return { kind: 'too-large', means };
  return {
    kind: 'compared',
    means,
    found,
    canBeJudged: !found.exact || found.permutations >= 20,
    earlier: earlierMoves(here, elsewhere, found.difference),
  };
}

function earlierMoves(
  here: readonly ComparedUnit[],
  elsewhere: readonly ComparedUnit[],
  difference: number,
): EarlierMoves | null {
  const moves = (units: readonly ComparedUnit[]) =>
    units.flatMap(({ earlier, before }) => (earlier === null ? [] : [before - earlier]));
  const [ours, theirs] = [moves(here), moves(elsewhere)];
  if (ours.length < here.length || theirs.length < elsewhere.length) return null;
  const gap = mean(ours) - mean(theirs);
  return { gap, isSmall: Math.abs(gap) <= Math.abs(difference) / 4 };
}
