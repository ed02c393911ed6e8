import { membersOf, sizeOfCoalition } from '../../src/engine/games/index.ts';

/** Solutions of small games straight from their definitions: slow, and with nothing in common with the engine. */

const positions = (players: number): number[] => Array.from({ length: players }, (_, player) => player);

/** Mean marginal contribution over orders in which unions arrive whole; one union per player gives all n! orders. */
export function meanOverOrders(
  values: Float64Array,
  players: number,
  unions: readonly (readonly number[])[],
): number[] {
  const shares = new Array<number>(players).fill(0);
  const arrive = (
    present: number,
    inside: readonly number[],
    waiting: readonly (readonly number[])[],
    chance: number,
  ): void => {
    if (inside.length === 0) {
      for (const union of waiting) {
        arrive(
          present,
          union,
          waiting.filter((other) => other !== union),
          chance / waiting.length,
        );
      }
      return;
    }
    for (const player of inside) {
      const joined = present | (1 << player);
      shares[player]! += (values[joined]! - values[present]!) * (chance / inside.length);
      arrive(
        joined,
        inside.filter((other) => other !== player),
        waiting,
        chance / inside.length,
      );
    }
  };
  arrive(0, [], unions, 1);
  return shares;
}

/** Shapley by orders of arrival. */
export const slowShapley = (values: Float64Array, players: number): number[] =>
  meanOverOrders(values, players, [positions(players)]);

/** Mean marginal contribution over the groups of the others. */
export function slowBanzhaf(values: Float64Array, players: number): number[] {
  return positions(players).map((player) => {
    let sum = 0;
    for (let group = 0; group < values.length; group++) {
      if (((group >>> player) & 1) === 0) sum += values[group | (1 << player)]! - values[group]!;
    }
    return sum / 2 ** (players - 1);
  });
}

/** Σ_{R⊆S} (−1)^(s−r) v(R), sub-group by sub-group. */
export function slowDividends(values: Float64Array): number[] {
  return Array.from(values, (_, group) => {
    let sum = 0;
    for (let part = group; ; part = (part - 1) & group) {
      sum += (sizeOfCoalition(group ^ part) % 2 === 0 ? 1 : -1) * values[part]!;
      if (part === 0) return sum;
    }
  });
}

/** Best sum of worths, none negative, over every way to part a group into blocks. */
export function slowCover(values: Float64Array, group: number): number {
  if (group === 0) return 0;
  const [first, ...others] = membersOf(group);
  let best = 0;
  for (let choice = 0; choice < 2 ** others.length; choice++) {
    const block = others.reduce(
      (mask, member, index) => mask | (((choice >>> index) & 1) << member),
      1 << first!,
    );
    best = Math.max(best, Math.max(values[block]!, 0) + slowCover(values, group & ~block));
  }
  return best;
}

/** v^g(S): the worth of the parts of S that hold together by links, found by joining labels. */
export function slowRestriction(
  values: Float64Array,
  players: number,
  links: readonly (readonly [number, number])[],
): Float64Array {
  return values.map((_, group) => {
    const label = positions(players);
    for (let pass = 0; pass < players; pass++) {
      for (const [first, second] of links) {
        if (((group >>> first) & 1) === 0 || ((group >>> second) & 1) === 0) continue;
        const least = Math.min(label[first]!, label[second]!);
        label[first] = least;
        label[second] = least;
      }
    }
    const parts = new Map<number, number>();
    for (const member of membersOf(group))
      parts.set(label[member]!, (parts.get(label[member]!) ?? 0) | (1 << member));
    return [...parts.values()].reduce((sum, part) => sum + values[part]!, 0);
  });
}

/** v(S∪T) ≥ v(S) + v(T) over all pairs of disjoint groups. */
export function slowSuperadditive(values: Float64Array): boolean {
  for (let first = 1; first < values.length; first++) {
    for (let second = 1; second < values.length; second++) {
      if ((first & second) === 0 && values[first | second]! < values[first]! + values[second]! - 1e-9)
        return false;
    }
  }
  return true;
}

/** v(S∪T) + v(S∩T) ≥ v(S) + v(T) over all pairs of groups. */
export function slowConvex(values: Float64Array): boolean {
  for (let first = 0; first < values.length; first++) {
    for (let second = 0; second < values.length; second++) {
      const apart = values[first]! + values[second]!;
      if (values[first | second]! + values[first & second]! < apart - 1e-9) return false;
    }
  }
  return true;
}
