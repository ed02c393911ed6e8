import { effectiveSize, rake } from '../../engine/surveys/index.ts';
import { opinionOn } from './opinion.ts';
import { optionCode, type Question } from './question.ts';
import type { Answers } from './read-answers.ts';

/** Known shares of the answers to a question of one choice, in the population of a viewpoint; they add up to 1. */
export interface Margin {
  readonly questionId: string;
  /** In the order of the options. */
  readonly shares: readonly number[];
}

/** Why a viewpoint is not weighted on a question. */
export type NotWeighted =
  /** Nobody gave known shares of this viewpoint, or the question is the one that they are about. */
  | 'no-margin'
  /** A number, which has no share. */
  | 'not-shares'
  /** Fewer than two groups have enough answers. */
  | 'small-groups'
  /** The known shares cannot be met, or only by weights beyond the bounds. */
  | 'out-of-reach'
  /** In one of the groups, all but two at most answer alike: the weighted share would tell it. */
  | 'one-mind'
  /** Too little moved since a weighted share was told: both together would tell a few people. */
  | 'moved-little';

/** People who carry the same weight: their cells of the crossing, and how many they are. */
export interface WeightGroup {
  readonly cells: readonly string[];
  readonly count: number;
}

/** What one viewpoint says of one question once weighted. */
export interface WeightedSide {
  /** Of a question on a scale. */
  readonly share: number | null;
  /** Of each option; `null` where one of the groups is of one mind. */
  readonly options: readonly (number | null)[];
  /** How many equal answers the weighted ones are worth (Kish). */
  readonly effective: number;
  /** Largest weight, as a multiple of the mean. */
  readonly largest: number;
  /** Part of the population whose group has too few answers to be weighted, 0 to 1. */
  readonly uncovered: number;
  /** Questions that cells are crossed by, and who carries the same weight. */
  readonly crossed: readonly string[];
  readonly groups: readonly WeightGroup[];
}

export type Weighted = WeightedSide | { readonly why: NotWeighted };

export const isWeighted = (one: Weighted | null | undefined): one is WeightedSide =>
  one != null && 'effective' in one;

/** A weight is between a fifth and five times the mean one, or there is none (Cap17's own choice). */
export const weightBounds = { least: 0.2, most: 5 } as const;

/** A side of fewer people is not told: the same as without weights. */
const fewestOfASide = 3;

interface Cell {
  readonly key: string;
  /** Place of the option on each margin; −1 when it was left blank. */
  readonly places: readonly number[];
  count: number;
  /** Who said yes: to the question, or to each option. */
  readonly yes: number[];
}

export interface WeighingOrder {
  readonly question: Question;
  /** Opened answers of the viewpoint. */
  readonly answers: readonly Answers[];
  readonly margins: readonly Margin[];
  /** Every question that this viewpoint was ever weighted by, those of the margins included. */
  readonly crossed: readonly string[];
  readonly threshold: number;
  /** Weighted sides of this viewpoint on this question that were told before. */
  readonly earlier: readonly WeightedSide[];
}

/**
 * Weights the answers of one viewpoint to one question, so that those who answer it look like the known shares. People are
 * told apart only in groups of at least the threshold: known weights and two shares, weighted and not, give away what each
 * group said, never what fewer people did.
 */
export function weighAnswers(order: WeighingOrder): Weighted {
  const { question, margins, threshold } = order;
  if (margins.length === 0 || margins.some(({ questionId }) => questionId === question.id))
    return { why: 'no-margin' };
  if (question.kind === 'number' || question.kind === 'text') return { why: 'not-shares' };
  const groups = groupCells(crossCells(order), threshold);
  if (groups.filter(({ isRaked }) => isRaked).length < 2) return { why: 'small-groups' };
  if (!order.earlier.every((told) => isFarEnough(groups, order.crossed, told, threshold)))
    return { why: 'moved-little' };
  const raked = weightsOf(groups, margins);
  if (raked === null) return { why: 'out-of-reach' };
  const { weights, uncovered } = raked;
  const whole = groups.reduce((sum, { count }, place) => sum + count * weights[place]!, 0);
  const shareOf = (place: number): number | null =>
    groups.some(({ count, yes }) => Math.min(yes[place]!, count - yes[place]!) < fewestOfASide)
      ? null
      : groups.reduce((sum, { yes }, group) => sum + yes[place]! * weights[group]!, 0) / whole;
  const isScale = question.kind === 'scale';
  const shares = groups[0]!.yes.map((_, place) => shareOf(place));
  if (shares.every((share) => share === null)) return { why: 'one-mind' };
  const people = groups.reduce((sum, { count }) => sum + count, 0);
  return {
    share: isScale ? shares[0]! : null,
    options: isScale ? [] : shares,
    effective: effectiveSize(groups.map(({ count }, place) => ({ count, weight: weights[place]! }))),
    largest: (Math.max(...weights) * people) / whole,
    uncovered,
    crossed: order.crossed,
    groups: groups.map(({ cells, count }) => ({ cells, count })),
  };
}

/** Counts those who have an opinion on the question, by what they answered to every crossed question. */
function crossCells({ question, answers, margins, crossed }: WeighingOrder): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const one of answers) {
    const opinion = opinionOn(question, one[question.id]);
    if (opinion === null) continue;
    const key = crossed.map((id) => String(one[id] ?? '')).join(' ');
    let cell = cells.get(key);
    if (cell === undefined) {
      const places = margins.map(({ questionId, shares }) =>
        shares.findIndex((_, place) => optionCode(place) === one[questionId]),
      );
      cell = { key, places, count: 0, yes: opinion.map(() => 0) };
      cells.set(key, cell);
    }
    cell.count++;
    for (const [place, said] of opinion.entries()) if (said) cell.yes[place]!++;
  }
  return [...cells.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** People of one weight. */
interface Group {
  readonly cells: string[];
  readonly places: readonly number[];
  /** False for those who keep the weight 1. */
  readonly isRaked: boolean;
  count: number;
  readonly yes: number[];
}

/**
 * Gathers cells: each that has enough people, and said what the margins are about, is weighted by itself. The others keep the
 * weight 1 together, or, when they are too few even together, count with the largest group.
 */
function groupCells(cells: readonly Cell[], threshold: number): readonly Group[] {
  const isLarge = ({ places, count }: Cell) => count >= threshold && !places.includes(-1);
  const groups = cells.filter(isLarge).map((cell): Group => groupOf(cell, true));
  const small = cells.filter((cell) => !isLarge(cell));
  const people = small.reduce((sum, { count }) => sum + count, 0);
  const [largest] = groups;
  if (small.length === 0 || largest === undefined) return groups;
  const host =
    people >= threshold ? groupOf({ ...small[0]!, count: 0, yes: largest.yes.map(() => 0) }, false) : largest;
  if (host !== largest) {
    host.cells.length = 0;
    groups.push(host);
  }
  for (const cell of small) {
    host.cells.push(cell.key);
    host.count += cell.count;
    for (const [place, yes] of cell.yes.entries()) host.yes[place]! += yes;
  }
  return groups;
}

const groupOf = ({ key, places, count, yes }: Cell, isRaked: boolean): Group => ({
  cells: [key],
  places,
  isRaked,
  count,
  yes: [...yes],
});

/** Weights of the groups, and the part of the population that none of them stands for; `null` when there are none. */
function weightsOf(
  groups: readonly Group[],
  margins: readonly Margin[],
): { readonly weights: readonly number[]; readonly uncovered: number } | null {
  const own = groups.filter(({ isRaked }) => isRaked);
  const people = own.reduce((sum, { count }) => sum + count, 0);
  let uncovered = 0;
  const targets = margins.map(({ shares }, margin) => {
    const present = shares.map((share, place) =>
      own.some(({ places }) => places[margin] === place) ? share : 0,
    );
    const known = present.reduce((sum, share) => sum + share, 0);
    uncovered = Math.max(uncovered, 1 - known);
    return present.map((share) => (known === 0 ? 0 : (share / known) * people));
  });
  // An answer that nobody of the population gives cannot be weighted.
  if (own.some(({ places }) => places.some((place, margin) => !(targets[margin]![place]! > 0)))) return null;
  const found = rake(
    own.map(({ places, count }) => ({ categories: places, count, weight: 1 })),
    targets,
    weightBounds,
  );
  if (!found.converged) return null;
  let next = 0;
  const weights = groups.map(({ isRaked }) => (isRaked ? found.weights[next++]! : 1));
  return { weights, uncovered: uncovered < 1e-9 ? 0 : uncovered };
}

/**
 * Whether what is told now and what was told before, taken one from the other, tell nothing of fewer people than the
 * threshold: the same groups, each unchanged or larger by the threshold at least.
 */
function isFarEnough(
  groups: readonly Group[],
  crossed: readonly string[],
  told: WeightedSide,
  threshold: number,
): boolean {
  if (crossed.join(' ') !== told.crossed.join(' ')) return false;
  const homeOf = new Map(groups.flatMap((group) => group.cells.map((cell) => [cell, group] as const)));
  const homes = told.groups.map(({ cells }) => new Set(cells.map((cell) => homeOf.get(cell))));
  if (homes.some((found) => found.size !== 1)) return false;
  const single = homes.map((found) => [...found][0]!);
  if (new Set(single).size !== single.length) return false;
  return told.groups.every(({ count }, place) => {
    const more = single[place]!.count - count;
    return more === 0 || more >= threshold;
  });
}
