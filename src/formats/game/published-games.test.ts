import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { shapleyValueOfGenerated, structuredShapley } from '../../engine/games/index.ts';
import { computeGameDocument } from './compute-game-document.ts';

interface PublishedCase {
  readonly id: string;
  readonly title: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected_published: Readonly<Record<string, unknown>>;
  readonly recomputed: Readonly<Record<string, unknown>>;
  readonly tolerance_abs: number;
}

type Figures = Readonly<Record<string, unknown>>;

const path = new URL('../../../test/published/economics.json', import.meta.url);
const cases = (JSON.parse(readFileSync(path, 'utf8')) as { cases: PublishedCase[] }).cases.filter(({ id }) =>
  id.startsWith('A-'),
);
const report: string[] = [];

/** Computes a case and gives its figures under the names that the case uses. */
const computers: Readonly<Record<string, (inputs: Figures) => Figures>> = {
  value: (inputs) => listedGame('value', inputs),
  cost: (inputs) => listedGame('cost', inputs),
  cost_airport: (inputs) => costFigures(airport(inputs.costs as number[])),
  cost_airport_grouped: (inputs) => groupedAirport(inputs),
  bankruptcy: (inputs) => bankruptcies(inputs),
  glove: (inputs) => gloves(inputs),
  formula: (inputs) => ({ phi_0: (inputs.n as number[]).map(squareGame) }),
  structured: () => ({ ...structuredGame(12), ...structuredGame(40) }),
};

describe('published games', () => {
  it.each(cases.map((published) => [published.id, published] as const))('%s', (_id, published) => {
    const computed = computers[published.inputs.kind as string]!(published.inputs);
    const toPublished = largestGap(published.expected_published, computed);
    const toRecomputed = largestGap(published.recomputed, computed);
    report.push(
      `${published.id.padEnd(24)} to the source ${toPublished.toExponential(1)}, to exact figures ${toRecomputed.toExponential(1)}`,
    );
    expect(toPublished).toBeLessThanOrEqual(published.tolerance_abs);
    const relative = published.id.includes('birmingham') || published.id === 'A-tva' ? 1e-9 : 1e-10;
    expect(toRecomputed).toBeLessThanOrEqual(relative);
  });

  afterAll(() => console.info(report.join('\n')));
});

/** Largest difference between figures of the same names; names and shapes must agree. */
function largestGap(expected: unknown, computed: unknown): number {
  if (typeof expected === 'number') return Math.abs(expected - (computed as number));
  if (typeof expected !== 'object' || expected === null) {
    expect(computed).toEqual(expected);
    return 0;
  }
  return Object.entries(expected).reduce((gap, [name, figure]) => {
    const found = (computed as Figures)[name];
    expect(found, `no figure computed for ${name}`).not.toBeUndefined();
    return Math.max(gap, largestGap(figure, found));
  }, 0);
}

function compute(document: object): Figures {
  const result = computeGameDocument(document);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const list = (answer: Figures, name: string): number[] =>
  Object.values(answer[name] as Record<string, number>);

/** All the names that a listed game's case may expect. */
function listedGame(kind: 'value' | 'cost', inputs: Figures): Figures {
  const ids = [...(inputs.players as string)];
  const given = (inputs.v ?? inputs.c) as Record<string, number>;
  const values = Object.fromEntries(Object.entries(given).map(([key, figure]) => [[...key].join(), figure]));
  const answer = compute({ kind, players: ids, values });
  if (kind === 'cost') return { ...costFigures(answer), ...savingFigures(answer, ids, given) };
  const graphs = Object.entries((inputs.graphs ?? {}) as Record<string, number[][]>);
  const myerson = graphs.map(([name, links]) => {
    const graph = links.map((link) => link.map(String));
    return [name, list(compute({ kind, players: ids, values, graph, want: ['myerson'] }), 'myerson')];
  });
  const perPlayer = ['shapley', 'banzhaf', 'nucleolus', 'prenucleolus', 'gately'].flatMap((name) =>
    answer[name] === null ? [] : [[name, list(answer, name)]],
  );
  return { ...answer, ...Object.fromEntries(perPlayer), myerson: Object.fromEntries(myerson) };
}

function costFigures(answer: Figures): Figures {
  return {
    shapley_cost: list(answer, 'shapley'),
    nucleolus_cost: list(answer, 'nucleolus'),
    tau_cost: list(answer, 'tau'),
    gately_cost: list(answer, 'gately'),
    scrb_aca_cost: list(answer, 'separableCosts'),
    savings_game_convex: answer.convex,
  };
}

function savingFigures(
  answer: Figures,
  ids: readonly string[],
  costs: Readonly<Record<string, number>>,
): Figures {
  const saved = (name: string) => list(answer, name).map((cost, player) => costs[ids[player]!]! - cost);
  const savings = Object.entries(costs).map(([key, cost]) => [
    key,
    [...key].reduce((sum, id) => sum + costs[id]!, -cost),
  ]);
  return {
    shapley_savings: saved('shapley'),
    nucleolus_savings: saved('nucleolus'),
    per_capita_nucleolus_savings: saved('perCapitaNucleolus'),
    savings: Object.fromEntries(savings),
  };
}

function airport(costs: readonly number[]): Figures {
  return compute({
    kind: 'cost',
    players: costs.map((_, player) => `p${player}`),
    family: { airport: costs },
  });
}

function groupedAirport(inputs: Figures): Figures {
  const types = (inputs.types as { movements: number; cost: number }[] | undefined)?.map(
    ({ movements, cost }) => [movements, cost],
  );
  const groups =
    types ??
    (inputs.group_size as number[]).map((size, index) => [size, (inputs.group_cost as number[])[index]!]);
  const answer = airport(groups.flatMap(([size, cost]) => Array.from({ length: size! }, () => cost!)));
  let first = 0;
  const firsts = groups.map(([size]) => {
    first += size!;
    return first - size!;
  });
  const fees = (name: string) => firsts.map((player) => list(answer, name)[player]!);
  return {
    shapley_fee: fees('shapley'),
    nucleolus_fee: fees('nucleolus'),
    shapley_by_group: fees('shapley'),
  };
}

function bankruptcies(inputs: Figures): Figures {
  const claims = inputs.claims as number[];
  const players = claims.map((_, player) => `p${player}`);
  const awards = (inputs.estates as number[]).map((estate) =>
    list(compute({ kind: 'value', players, family: { bankruptcy: { estate, claims } } }), 'nucleolus'),
  );
  return { nucleolus: awards };
}

function gloves(inputs: Figures): Figures {
  const figures = (inputs.n as number[]).map((size, index) => {
    const left = (inputs.left as number[][])[index]!.length;
    const players = Array.from({ length: size }, (_, player) => `p${player}`);
    const answer = compute({ kind: 'value', players, family: { glove: { left, right: size - left } } });
    const shapley = list(answer, 'shapley');
    return {
      [`shapley_${size}`]: shapley,
      [`nucleolus_${size}`]: list(answer, 'nucleolus'),
      [`shapley_${size}_first`]: shapley[0],
      [`shapley_${size}_other`]: shapley[1],
    };
  });
  return Object.assign({}, ...figures) as Figures;
}

/** φ_0 of v(S) = (Σ a)², its values made by blocks. */
function squareGame(players: number): number {
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

/** The game of the case A-structured, of the shape of the alliance model. */
function structuredGame(players: number): Figures {
  const bySize = Float64Array.from({ length: players + 1 }, (_, size) => 1 - Math.exp(-size / 5));
  const everyone = Array.from({ length: players }, (_, player) => player);
  const pairs = everyone.flatMap((first) => {
    const second = (3 * first + 1) % players;
    return first % 2 === 1 || first === second
      ? []
      : [{ kind: 'dividend' as const, bySize, members: [first, second], amount: 1 + (first % 4) }];
  });
  const { shares, worth } = structuredShapley(
    [
      {
        kind: 'pooled-law',
        bySize,
        users: everyone,
        needs: everyone.map((i) => 1 + ((7 * i) % 9)),
        fixed: 12,
        unitCost: 1,
        elasticity: 0.8,
      },
      { kind: 'size', bySize: everyone.concat(players).map((size) => (size === 0 ? 0 : -2 * (size - 1))) },
      ...pairs,
      { kind: 'dividend', bySize, members: [0, 1, 2], amount: 9 },
    ],
    players,
  );
  return {
    [`v_N_${players}`]: worth,
    [`phi_${players}`]: [...shares],
    [`phi_${players}_first4`]: [...shares.slice(0, 4)],
  };
}
