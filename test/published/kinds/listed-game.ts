import { computeGameDocument } from '../../../src/formats/game/index.ts';
import type { Computed, Figures, PublishedCase } from '../published-case.ts';

/** Answers of `cap17 compute game`; throws with the problems of a refused document. */
export function answerOf(document: object): Figures {
  const result = computeGameDocument(document);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

/** The shares of a rule, in the order of the players. */
export const listOf = (answer: Figures, name: string): number[] =>
  Object.values(answer[name] as Record<string, number>);

/** A game of values, group by group. */
export function valueGame({ inputs }: PublishedCase): Computed {
  const { ids, values } = listed(inputs, 'v');
  const answer = answerOf({ kind: 'value', players: ids, values });
  const graphs = Object.entries((inputs.graphs ?? {}) as Record<string, number[][]>);
  const myerson = graphs.map(([name, links]) => {
    const graph = links.map((link) => link.map(String));
    return [
      name,
      listOf(answerOf({ kind: 'value', players: ids, values, graph, want: ['myerson'] }), 'myerson'),
    ];
  });
  const perPlayer = ['shapley', 'banzhaf', 'nucleolus', 'prenucleolus', 'gately'].flatMap((name) =>
    answer[name] === null ? [] : [[name, listOf(answer, name)]],
  );
  const figures = { ...answer, ...Object.fromEntries(perPlayer), myerson: Object.fromEntries(myerson) };
  return { figures, exact: 1e-10 };
}

/** A game of costs, group by group, with the savings that it makes. */
export function costGame({ id, inputs }: PublishedCase): Computed {
  const { ids, given, values } = listed(inputs, 'c');
  const answer = answerOf({ kind: 'cost', players: ids, values });
  const saved = (name: string) => listOf(answer, name).map((cost, player) => given[ids[player]!]! - cost);
  const savings = Object.entries(given).map(([key, cost]) => [
    key,
    [...key].reduce((sum, player) => sum + given[player]!, -cost),
  ]);
  const figures = {
    ...costFigures(answer),
    shapley_savings: saved('shapley'),
    nucleolus_savings: saved('nucleolus'),
    per_capita_nucleolus_savings: saved('perCapitaNucleolus'),
    savings: Object.fromEntries(savings),
  };
  return { figures, exact: id === 'A-tva' ? 1e-9 : 1e-10 };
}

/** The rules of a cost game, under the names that cases use. */
export function costFigures(answer: Figures): Figures {
  return {
    shapley_cost: listOf(answer, 'shapley'),
    nucleolus_cost: listOf(answer, 'nucleolus'),
    tau_cost: listOf(answer, 'tau'),
    gately_cost: listOf(answer, 'gately'),
    scrb_aca_cost: listOf(answer, 'separableCosts'),
    savings_game_convex: answer.convex,
  };
}

function listed(inputs: Figures, field: 'v' | 'c') {
  const ids = [...(inputs.players as string)];
  const given = inputs[field] as Readonly<Record<string, number>>;
  const values = Object.fromEntries(Object.entries(given).map(([key, figure]) => [[...key].join(), figure]));
  return { ids, given, values };
}
