import { shapleyValueOfGenerated } from '../../../src/engine/games/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** φ_0 of v(S) = (Σ a)² for several n, its values made by blocks. */
export function analyticSquare({ inputs }: PublishedCase): Computed {
  return { figures: { phi_0: (inputs.n as number[]).map(firstShare) }, exact: 1e-10 };
}

function firstShare(players: number): number {
  const amounts = Array.from({ length: players }, (_, player) => 1 + 0.3 * player);
  const sumOf = (group: number): number => {
    let sum = 0;
    for (let rest = group; rest !== 0; rest &= rest - 1) sum += amounts[31 - Math.clz32(rest & -rest)]!;
    return sum;
  };
  const lowSums = Float64Array.from({ length: 4096 }, (_, low) => sumOf(low));
  const fill = (start: number, block: Float64Array): void => {
    const high = sumOf(start);
    for (let low = 0; low < block.length; low++) block[low] = (high + lowSums[low]!) ** 2;
  };
  return shapleyValueOfGenerated({ players, fill })[0]!;
}
