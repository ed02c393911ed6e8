import { airportBanzhaf, airportNucleolus, airportShapley } from './airport-game.ts';
import { contestedGarment } from './bankruptcy-game.ts';
import { countedBanzhaf, countedShapley, inWholeUnits } from './counted-game.ts';
import { type Dividend, dividendBanzhaf, dividendBounds, dividendShapley } from './dividend-game.ts';
import { additiveGame, sizeOfCoalition } from './game.ts';
import { type GloveShares, gloveBanzhaf, gloveNucleolus, gloveShapley } from './glove-game.ts';
import { gameOfDividends } from './harsanyi-dividends.ts';
import type { OrderedGame } from './sampled-shapley.ts';

/** A game given by a few figures instead of its 2^n values. */
export type FamilyFigures =
  | { readonly airport: readonly number[] }
  | { readonly weightedVoting: { readonly quota: number; readonly weights: readonly number[] } }
  | { readonly bankruptcy: { readonly estate: number; readonly claims: readonly number[] } }
  | { readonly glove: { readonly left: number; readonly right: number } }
  | { readonly dividends: readonly Dividend[] };

/** A family's game: what is known of it without listing its groups, and the list when it is short enough. */
export interface GameFamily {
  readonly players: number;
  /** Whether its figures are values or costs by nature. */
  readonly kind: 'value' | 'cost';
  readonly worth: number;
  readonly alone: Float64Array;
  /** v(N) − v(N∖i). */
  readonly marginals: Float64Array;
  /** All 2^n values. */
  list(): Float64Array;
  /** The game along orders of arrival, for sampling. */
  ordered(): OrderedGame;
  /** Exact, without the list; `null` when there is too much to count. */
  shapley(): Float64Array | null;
  banzhaf(): Float64Array | null;
  /** Nucleolus of the game of its own kind, when a closed form is known; the core is then not empty. */
  readonly nucleolus?: () => { readonly shares: Float64Array; readonly leastCore?: number };
  /** Whether the game of its own kind (for costs, that of the savings) is known to be convex; false when it is not known. */
  readonly convex: boolean;
}

/** The game of a family. `players` matters for dividends alone; the other families have it in their lists. */
export function familyOf(figures: FamilyFigures, players: number): GameFamily {
  if ('airport' in figures) return airportFamily(figures.airport);
  if ('weightedVoting' in figures)
    return votingFamily(figures.weightedVoting.quota, figures.weightedVoting.weights);
  if ('bankruptcy' in figures) return bankruptcyFamily(figures.bankruptcy.estate, figures.bankruptcy.claims);
  if ('glove' in figures) return gloveFamily(figures.glove.left, figures.glove.right);
  return dividendFamily(figures.dividends, players);
}

function airportFamily(costs: readonly number[]): GameFamily {
  const sorted = [...costs].sort((a, b) => b - a);
  const [largest = 0, second = 0] = sorted;
  return {
    players: costs.length,
    kind: 'cost',
    worth: largest,
    alone: Float64Array.from(costs),
    marginals: Float64Array.from(costs, (cost) => (cost === largest ? largest - second : 0)),
    list() {
      const values = new Float64Array(2 ** costs.length);
      for (const [player, cost] of costs.entries()) {
        const half = 2 ** player;
        for (let rest = 0; rest < half; rest++) values[half + rest] = Math.max(values[rest]!, cost);
      }
      return values;
    },
    ordered: () =>
      accumulated(
        costs.length,
        0,
        (reached, player) => Math.max(reached, costs[player]!),
        (reached) => reached,
      ),
    shapley: () => airportShapley(costs),
    banzhaf: () => airportBanzhaf(costs),
    nucleolus: () => airportNucleolus(costs),
    convex: true,
  };
}

/**
 * A game of the sum of what its members weigh: v(S) = worthOf(Σ weight, limit, unit), counted in whole units of weight
 * where there are some, which also keeps a sum that reaches the limit exactly from missing it by rounding.
 */
function summedFamily(
  weights: readonly number[],
  limit: number,
  worthOf: (sum: number, limit: number, unit: number) => number,
) {
  const whole = inWholeUnits([limit, ...weights]);
  const [bound, ...sizes] = whole ? whole.sizes : [limit, ...weights];
  const worth = (sum: number): number => worthOf(sum, bound!, whole ? whole.unit : 1);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const counted = { sizes, worth: (_members: number, total: number) => worth(total) };
  return {
    players: weights.length,
    kind: 'value' as const,
    worth: worth(all),
    alone: Float64Array.from(sizes, worth),
    marginals: Float64Array.from(sizes, (size) => worth(all) - worth(all - size)),
    list: () => additiveGame(sizes).map(worth),
    ordered: () => accumulated(weights.length, 0, (reached, player) => reached + sizes[player]!, worth),
    shapley: () => (whole ? countedShapley(counted) : null),
    banzhaf: () => (whole ? countedBanzhaf(counted) : null),
  };
}

function votingFamily(quota: number, weights: readonly number[]): GameFamily {
  return { ...summedFamily(weights, quota, (sum, needed) => (sum >= needed ? 1 : 0)), convex: false };
}

/** `estate` is at most the sum of the claims. */
function bankruptcyFamily(estate: number, claims: readonly number[]): GameFamily {
  const missing = claims.reduce((sum, claim) => sum + claim, 0) - estate;
  return {
    ...summedFamily(claims, missing, (sum, lost, unit) => Math.max(0, sum - lost) * unit),
    nucleolus: () => ({ shares: contestedGarment(estate, claims) }),
    convex: true,
  };
}

function gloveFamily(left: number, right: number): GameFamily {
  const players = left + right;
  const each = (shares: GloveShares): Float64Array =>
    Float64Array.from({ length: players }, (_, player) => (player < left ? shares.left : shares.right));
  const pairs = Math.min(left, right);
  return {
    players,
    kind: 'value',
    worth: pairs,
    alone: new Float64Array(players),
    marginals: each({ left: pairs - Math.min(left - 1, right), right: pairs - Math.min(left, right - 1) }),
    list() {
      const lefts = 2 ** left - 1;
      return Float64Array.from({ length: 2 ** players }, (_, group) => {
        const held = sizeOfCoalition(group & lefts);
        return Math.min(held, sizeOfCoalition(group) - held);
      });
    },
    ordered() {
      let lefts = 0;
      let rights = 0;
      return {
        players,
        start: () => {
          lefts = 0;
          rights = 0;
          return 0;
        },
        add: (player) => Math.min(player < left ? ++lefts : lefts, player < left ? rights : ++rights),
      };
    },
    shapley: () => each(gloveShapley(left, right)),
    banzhaf: () => each(gloveBanzhaf(left, right)),
    nucleolus: () => ({ shares: each(gloveNucleolus(left, right)) }),
    convex: false,
  };
}

function dividendFamily(dividends: readonly Dividend[], players: number): GameFamily {
  return {
    players,
    kind: 'value',
    ...dividendBounds(players, dividends),
    list() {
      const sums = new Float64Array(2 ** players);
      for (const { members, amount } of dividends)
        sums[members.reduce((mask, member) => mask | (1 << member), 0)]! += amount;
      return gameOfDividends(sums, players);
    },
    ordered: () => orderedDividends(dividends, players),
    shapley: () => dividendShapley(players, dividends),
    banzhaf: () => dividendBanzhaf(players, dividends),
    convex: dividends.every(({ amount, members }) => amount >= 0 || members.length === 1),
  };
}

function orderedDividends(dividends: readonly Dividend[], players: number): OrderedGame {
  const missing = new Int32Array(dividends.length);
  const of = Array.from({ length: players }, (_, player) =>
    dividends.flatMap(({ members }, index) => (members.includes(player) ? [index] : [])),
  );
  let worth = 0;
  return {
    players,
    start() {
      for (const [index, { members }] of dividends.entries()) missing[index] = members.length;
      worth = 0;
      return 0;
    },
    add(player) {
      for (const index of of[player]!) if (--missing[index]! === 0) worth += dividends[index]!.amount;
      return worth;
    },
  };
}

/** A game whose worth depends on one figure that grows as players arrive. */
function accumulated(
  players: number,
  empty: number,
  grow: (reached: number, player: number) => number,
  worth: (reached: number) => number,
): OrderedGame {
  let reached = empty;
  return {
    players,
    start() {
      reached = empty;
      return 0;
    },
    add(player) {
      reached = grow(reached, player);
      return worth(reached);
    },
  };
}
