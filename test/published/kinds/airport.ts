import type { Computed, Figures, PublishedCase } from '../published-case.ts';
import { answerOf, costFigures, listOf } from './listed-game.ts';

/** A runway shared by planes of given needs. */
export function airport({ inputs }: PublishedCase): Computed {
  return { figures: costFigures(shared(inputs.costs as number[])), exact: 1e-10 };
}

/** The same with many planes of each need: the fee of one plane of each. */
export function groupedAirport({ inputs }: PublishedCase): Computed {
  const types = (inputs.types as { movements: number; cost: number }[] | undefined)?.map(
    ({ movements, cost }): [number, number] => [movements, cost],
  );
  const costs = inputs.group_cost as number[];
  const groups =
    types ?? (inputs.group_size as number[]).map((size, index): [number, number] => [size, costs[index]!]);
  const answer = shared(groups.flatMap(([size, cost]) => new Array<number>(size).fill(cost)));
  let next = 0;
  const firsts = groups.map(([size]) => {
    next += size;
    return next - size;
  });
  const fees = (name: string): number[] => {
    const shares = listOf(answer, name);
    return firsts.map((player) => shares[player]!);
  };
  const shapley = fees('shapley');
  return {
    figures: { shapley_fee: shapley, nucleolus_fee: fees('nucleolus'), shapley_by_group: shapley },
    exact: 1e-9,
  };
}

function shared(costs: readonly number[]): Figures {
  const players = costs.map((_, player) => `p${player}`);
  return answerOf({ kind: 'cost', players, family: { airport: costs } });
}
