import { binomials } from './binomials.ts';

/**
 * The glove game: left gloves and right gloves, worth 1 a pair, v(S) = min(lefts, rights). Players of a side are alike, so
 * that groups are counted by how many of each side they hold. Source: Shapley & Shubik 1969.
 */
export interface GloveShares {
  /** What each holder of a left glove gets. */
  readonly left: number;
  readonly right: number;
}

/**
 * Shapley value of the glove game.
 *
 * @example gloveShapley(1, 2) // { left: 2/3, right: 1/6 }
 */
export function gloveShapley(lefts: number, rights: number): GloveShares {
  const players = lefts + rights;
  const choose = binomials(players);
  return pairing(lefts, rights, (size) => 1 / (players * choose(players - 1, size)));
}

/** Raw Banzhaf index of the glove game. */
export function gloveBanzhaf(lefts: number, rights: number): GloveShares {
  const weight = 2 ** (1 - lefts - rights);
  return pairing(lefts, rights, () => weight);
}

/**
 * Nucleolus of the glove game: the rarer side takes everything, equal sides share each pair in halves. It is also the
 * prenucleolus and the per-capita nucleolus, the core being one point or, for equal sides, a segment with this middle.
 */
export function gloveNucleolus(lefts: number, rights: number): GloveShares {
  if (lefts === 0 || rights === 0) return { left: 0, right: 0 };
  if (lefts === rights) return { left: 0.5, right: 0.5 };
  return lefts < rights ? { left: 1, right: 0 } : { left: 0, right: 1 };
}

/** Weighted number of groups of the others where one more glove of a side makes one more pair. */
function pairing(lefts: number, rights: number, weightOf: (size: number) => number): GloveShares {
  const choose = binomials(Math.max(lefts, rights));
  const side = (own: number, opposite: number): number => {
    let sum = 0;
    for (let same = 0; same < own; same++) {
      for (let other = same + 1; other <= opposite; other++) {
        sum += choose(own - 1, same) * choose(opposite, other) * weightOf(same + other);
      }
    }
    return sum;
  };
  return { left: side(lefts, rights), right: side(rights, lefts) };
}
