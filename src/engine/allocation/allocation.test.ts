import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import published from '../../../test/published/economics.json' with { type: 'json' };
import { randomBits } from '../uncertainty/random-bits.ts';
import {
  bestFund,
  equalParts,
  equalShares,
  type Fund,
  type FundCandidate,
  type FundLimit,
  groupCost,
  impossibleFloors,
  maxMin,
  meanCvar,
  whyNot,
} from './index.ts';

/** Draws a fund: whole figures, one decimal, or doubles; floors, caps, exclusions, levels. */
function anyFund(seed: number, size: number, figures: 'whole' | 'decimal' | 'double'): Fund {
  const bits = randomBits(seed, size);
  const draw = (): number => bits() / 2 ** 32;
  const figure = (low: number, high: number): number => {
    const value = low + draw() * (high - low);
    if (figures === 'whole') return Math.round(value);
    return figures === 'decimal' ? Math.round(value * 10) / 10 : value;
  };
  const pick = (names: readonly string[]): string => names[Math.floor(draw() * names.length)]!;
  const candidates: FundCandidate[] = Array.from({ length: size }, () => {
    const count = draw() < 0.2 ? 3 : 1;
    const levels = Array.from({ length: count }, () => ({ cost: figure(3, 90), value: figure(-5, 120) }));
    return {
      levels,
      groups: { territory: pick(['N', 'S', 'E']), maturity: pick(['idea', 'scale']), kind: pick(['x', 'y']) },
    };
  });
  const total = candidates.reduce((sum, { levels }) => sum + levels[0]!.cost, 0);
  const budget = figure(0.25 * total, 0.6 * total);
  const limits: FundLimit[] = [];
  if (draw() < 0.8) {
    limits.push({ side: 'floor', dimension: 'territory', group: 'N', amount: figure(0, 0.4 * budget) });
    limits.push({ side: 'cap', dimension: 'maturity', group: 'scale', amount: figure(0.3 * budget, budget) });
  }
  if (draw() < 0.5) {
    limits.push({ side: 'floor', dimension: 'kind', group: 'y', amount: figure(0, 0.5 * budget) });
    limits.push({ side: 'cap', dimension: 'territory', group: 'N', amount: figure(0.3 * budget, budget) });
  }
  const exclusions = Array.from({ length: Math.floor(draw() * 4) }, () => {
    const first = Math.floor(draw() * size);
    return [first, (first + 1 + Math.floor(draw() * (size - 1))) % size];
  });
  return { budget, candidates, limits, exclusions };
}

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b));

/** Whether a choice respects everything, judged with a tolerance of rounding alone. */
function isAllowed(fund: Fund, levels: ArrayLike<number>, limits = fund.limits): boolean {
  const all = Int32Array.from(levels);
  const cost = fund.candidates.reduce((sum, c, k) => sum + (all[k]! >= 0 ? c.levels[all[k]!]!.cost : 0), 0);
  const slack = 1e-8 * Math.max(1, fund.budget);
  if (cost > fund.budget + slack) return false;
  for (const { side, dimension, group, amount } of limits) {
    const spent = groupCost(fund, all, dimension, group);
    if (side === 'floor' ? spent < amount - slack : spent > amount + slack) return false;
  }
  return fund.exclusions.every((group) => group.filter((candidate) => all[candidate]! >= 0).length <= 1);
}

/** Every choice, one after the other. */
function* everyChoice(fund: Fund): Generator<Int32Array> {
  const levels = new Int32Array(fund.candidates.length).fill(-1);
  for (;;) {
    yield levels;
    let at = 0;
    while (at < levels.length && levels[at] === fund.candidates[at]!.levels.length - 1) levels[at++] = -1;
    if (at === levels.length) return;
    levels[at]!++;
  }
}

function bestByTrying(fund: Fund, worth: (levels: Int32Array) => number): number {
  let best = -Infinity;
  for (const levels of everyChoice(fund)) {
    if (isAllowed(fund, levels)) best = Math.max(best, worth(levels));
  }
  return best;
}

const worthOf = (fund: Fund, levels: Int32Array, territory?: string): number =>
  fund.candidates.reduce(
    (sum, { levels: offered, groups }, k) =>
      levels[k]! >= 0 && (territory === undefined || groups.territory === territory)
        ? sum + offered[levels[k]!]!.value
        : sum,
    0,
  );

const figures = ['whole', 'decimal', 'double'] as const;

describe('published funds', () => {
  const knapsacks = published.cases.filter(({ id }) => id.startsWith('E-knap'));
  test.each(knapsacks.map((entry) => ({ id: entry.id, entry })))('$id', ({ id, entry }) => {
    const { inputs, expected_published: printed } = entry as never as {
      inputs: { capacity: number; weights: number[]; profits: number[] };
      expected_published: { optimum: number };
    };
    const candidates = inputs.weights.map((cost, k) => ({
      levels: [{ cost, value: inputs.profits[k]! }],
      groups: {},
    }));
    const { choice } = bestFund({ budget: inputs.capacity, candidates, limits: [], exclusions: [] });
    console.log(`${id}: error ${choice!.value - printed.optimum}, tolerance 0`);
    expect([choice!.value, choice!.isProven]).toEqual([printed.optimum, true]);
  });

  test('E-fund8: with and without floor and cap', () => {
    const { inputs, expected_published: printed } = published.cases.find(
      ({ id }) => id === 'E-fund8',
    ) as never as {
      inputs: {
        projects: { cost: number; value: number; territory: string; maturity: string }[];
        budget: number;
      };
      expected_published: { unconstrained: number; constrained: number };
    };
    const candidates = inputs.projects.map(({ cost, value, territory, maturity }) => ({
      levels: [{ cost, value }],
      groups: { territory, maturity },
    }));
    const limits: FundLimit[] = [
      { side: 'floor', dimension: 'territory', group: 'E', amount: 50 },
      { side: 'cap', dimension: 'maturity', group: 'scale', amount: 80 },
    ];
    const fund: Fund = { budget: inputs.budget, candidates, limits, exclusions: [] };
    const found = [bestFund(fund, []).choice!.value, bestFund(fund).choice!.value];
    console.log(`E-fund8: errors ${found[0]! - printed.unconstrained}, ${found[1]! - printed.constrained}`);
    expect(found).toEqual([printed.unconstrained, printed.constrained]);
  });

  test('the 24 items of Kreher and Stinson', () => {
    const cost = [
      382745, 799601, 909247, 729069, 467902, 44328, 34610, 698150, 823460, 903959, 853665, 551830, 610856,
      670702, 488960, 951111, 323046, 446298, 931161, 31385, 496951, 264724, 224916, 169684,
    ];
    const value = [
      825594, 1677009, 1676628, 1523970, 943972, 97426, 69666, 1296457, 1679693, 1902996, 1844992, 1049289,
      1252836, 1319836, 953277, 2067538, 675367, 853655, 1826027, 65731, 901489, 577243, 466257, 369261,
    ];
    const candidates = cost.map((amount, k) => ({
      levels: [{ cost: amount, value: value[k]! }],
      groups: {},
    }));
    expect(bestFund({ budget: 6404180, candidates, limits: [], exclusions: [] }).choice).toMatchObject({
      value: 13549094,
      isProven: true,
    });
  });
});

test('the best choice is the one found by trying all, whatever the figures', () => {
  for (let seed = 1; seed <= 240; seed++) {
    const fund = anyFund(seed, 3 + (seed % 7), figures[seed % 3]!);
    const expected = bestByTrying(fund, (levels) => worthOf(fund, levels));
    const { choice, isProven } = bestFund(fund);
    expect([seed, isProven, choice === null]).toEqual([seed, true, expected === -Infinity]);
    if (choice === null) continue;
    expect(isAllowed(fund, choice.levels), `seed ${seed}`).toBe(true);
    expect(near(choice.value, expected), `seed ${seed}: ${choice.value}, ${expected}`).toBe(true);
  }
});

test('it agrees with HiGHS on 500 funds', async () => {
  const highs = await loadHighs();
  for (let seed = 1001; seed <= 1500; seed++) {
    const fund = anyFund(seed, 10 + (seed % 25), figures[seed % 3]!);
    const answer = highs.solve(programme(fund), {
      mip_rel_gap: 0,
      mip_abs_gap: 1e-9,
      mip_feasibility_tolerance: 1e-9,
      // What makes large programmes shorter takes most of the time of these.
      mip_detect_symmetry: false,
      mip_heuristic_effort: 0,
    });
    const { choice, isProven } = bestFund(fund);
    expect([seed, isProven, choice === null]).toEqual([seed, true, answer.Status === 'Infeasible']);
    if (choice === null) continue;
    expect(isAllowed(fund, choice.levels), `seed ${seed}`).toBe(true);
    expect(near(choice.value, answer.ObjectiveValue), `seed ${seed}: ${choice.value}`).toBe(true);
  }
}, 300_000);

/** A fund in the text form of HiGHS. */
function programme(fund: Fund): string {
  const options = fund.candidates.flatMap(({ levels, groups }, k) =>
    levels.map((level, l) => ({ name: `x${k}_${l}`, ...level, groups, k })),
  );
  const sum = (terms: readonly { readonly name: string; readonly factor: number }[]): string =>
    terms.length === 0
      ? `0 ${options[0]!.name}`
      : terms.map(({ name, factor }) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join('\n ');
  const costs = (keep: (option: (typeof options)[number]) => boolean): string =>
    sum(options.filter(keep).map(({ name, cost }) => ({ name, factor: cost })));
  const names = (keep: (option: (typeof options)[number]) => boolean): string =>
    sum(options.filter(keep).map(({ name }) => ({ name, factor: 1 })));
  const rows = [
    ` b: ${costs(() => true)} <= ${fund.budget}`,
    ...fund.limits.map(
      ({ side, dimension, group, amount }, k) =>
        ` l${k}: ${costs(({ groups }) => groups[dimension] === group)} ${side === 'floor' ? '>=' : '<='} ${amount}`,
    ),
    ...fund.exclusions.map((group, k) => ` e${k}: ${names((option) => group.includes(option.k))} <= 1`),
    ...fund.candidates.map((_, k) => ` c${k}: ${names((option) => option.k === k)} <= 1`),
  ];
  const objective = sum(options.map(({ name, value }) => ({ name, factor: value })));
  const binaries = options.map(({ name }) => name).join('\n ');
  return `Maximize\n obj: ${objective}\nSubject To\n${rows.join('\n')}\nBinary\n ${binaries}\nEnd\n`;
}

test('the fairest choice is the one found by trying all: the least first, then the total', () => {
  for (let seed = 1; seed <= 90; seed++) {
    const fund = anyFund(seed, 4 + (seed % 5), figures[seed % 3]!);
    const heads = { N: 2, S: 1, E: 4 };
    const territories = [...new Set(fund.candidates.map(({ groups }) => groups.territory!))];
    const least = (levels: Int32Array): number =>
      Math.min(...territories.map((t) => worthOf(fund, levels, t) / heads[t as keyof typeof heads]));
    const expected = bestByTrying(fund, least);
    const found = maxMin(fund, heads)!;
    expect([seed, found.choice === null]).toEqual([seed, expected === -Infinity]);
    if (found.choice === null) continue;
    expect(near(least(found.choice.levels), expected), `seed ${seed}`).toBe(true);
    expect(near(found.least, expected), `seed ${seed}`).toBe(true);
    const total = bestByTrying(fund, (levels) =>
      least(levels) >= expected - 1e-7 ? worthOf(fund, levels) : -Infinity,
    );
    expect(near(found.choice.value, total), `seed ${seed}: ${found.choice.value}, ${total}`).toBe(true);
  }
});

test('the careful choice is the one found by trying all, with the mean of the worst futures by its definition', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const fund = anyFund(seed, 4 + (seed % 5), figures[seed % 3]!);
    const bits = randomBits(seed, 7);
    const count = 5 + (seed % 17);
    const values = fund.candidates.map(({ levels }) =>
      levels.map(({ value }) =>
        Array.from({ length: count }, () => value * (0.2 + (1.6 * bits()) / 2 ** 32) - 10),
      ),
    );
    const scenarios = { values, count, beta: [0, 0.5, 0.9][seed % 3]!, lambda: [0.3, 1, 0][seed % 3]! };
    const objective = (levels: Int32Array): number => {
      const losses = Array.from({ length: count }, (_, s) =>
        fund.candidates.reduce((sum, _c, k) => sum - (levels[k]! >= 0 ? values[k]![levels[k]!]![s]! : 0), 0),
      );
      const mean = losses.reduce((sum, loss) => sum - loss, 0) / count;
      const risk = Math.min(
        ...losses.map(
          (eta) =>
            eta +
            losses.reduce((sum, loss) => sum + Math.max(0, loss - eta), 0) / (count * (1 - scenarios.beta)),
        ),
      );
      return (1 - scenarios.lambda) * mean - scenarios.lambda * risk;
    };
    const expected = bestByTrying(fund, objective);
    const found = meanCvar(fund, scenarios);
    expect([seed, found.choice === null]).toEqual([seed, expected === -Infinity]);
    if (found.choice === null) continue;
    expect(near(found.objective, expected), `seed ${seed}: ${found.objective}, ${expected}`).toBe(true);
    expect(near(objective(found.choice.levels), expected), `seed ${seed}`).toBe(true);
  }
});

test('a floor that is impossible is named, with what would pass: a little less does, that much does not fail', () => {
  let named = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const fund = anyFund(seed, 4 + (seed % 6), 'whole');
    if (bestFund(fund).choice !== null) continue;
    const found = impossibleFloors(fund);
    expect(found.length, `seed ${seed}`).toBeGreaterThan(0);
    named++;
    let limits = fund.limits.filter(({ side }) => side === 'cap');
    for (const { limit, reachable, isAlone } of found) {
      expect(reachable).toBeLessThan(limit.amount);
      const others = isAlone
        ? []
        : fund.limits
            .filter(({ side }) => side === 'floor')
            .filter((floor, _, floors) => floors.indexOf(floor) < floors.indexOf(limit));
      limits = [...fund.limits.filter(({ side }) => side === 'cap'), ...others];
      const passes = bestFund(fund, [...limits, { ...limit, amount: reachable }]).choice;
      const fails = bestFund(fund, [...limits, { ...limit, amount: reachable + 1 }]).choice;
      expect([passes !== null, fails === null], `seed ${seed}`).toEqual([true, true]);
    }
  }
  expect(named).toBeGreaterThan(5);
});

describe('laws', () => {
  test('one more constraint never raises the best value, one more euro never lowers it', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 2, max: 14 }),
        fc.constantFrom(...figures),
        (seed, size, kind) => {
          const fund = anyFund(seed, size, kind);
          const free = bestFund(fund, []).choice!.value;
          const held = bestFund(fund).choice?.value ?? -Infinity;
          expect(held).toBeLessThanOrEqual(free + 1e-7);
          const excluded =
            bestFund({ ...fund, exclusions: [...fund.exclusions, [0, 1]] }).choice?.value ?? -Infinity;
          expect(excluded).toBeLessThanOrEqual(held + 1e-7);
          expect(
            bestFund({ ...fund, budget: fund.budget + 1 }).choice?.value ?? -Infinity,
          ).toBeGreaterThanOrEqual(held - 1e-7);
        },
      ),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('equal shares and equal parts stay within the budget, the caps and the exclusions', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 2, max: 25 }),
        fc.constantFrom(...figures),
        (seed, size, kind) => {
          const fund = anyFund(seed, size, kind);
          const caps = fund.limits.filter(({ side }) => side === 'cap');
          for (const choice of [equalShares(fund), equalParts(fund)!]) {
            expect(isAllowed(fund, choice.levels, caps)).toBe(true);
          }
          const part = fund.budget / new Set(fund.candidates.map(({ groups }) => groups.territory)).size;
          for (const group of ['N', 'S', 'E']) {
            expect(groupCost(fund, equalParts(fund)!.levels, 'territory', group)).toBeLessThanOrEqual(
              part * (1 + 1e-8),
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('no candidate that brings something could be added to the best choice', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const fund = { ...anyFund(seed, 12, figures[seed % 3]!), limits: [] };
      const { choice } = bestFund(fund);
      const reasons = [...whyNot(fund, choice!).values()].map(({ kind }) => kind);
      expect(reasons.filter((kind) => kind === 'rule')).toEqual([]);
      expect(reasons.length).toBe(choice!.levels.filter((level) => level < 0).length);
    }
  });
});

test('decimal figures add up as a person adds them', () => {
  const candidates = [0.1, 0.2].map((cost) => ({ levels: [{ cost, value: 1 }], groups: {} }));
  expect(bestFund({ budget: 0.3, candidates, limits: [], exclusions: [] }).choice).toMatchObject({
    cost: 0.3,
    value: 2,
  });
});

test('of candidates alike in all, the earliest are funded', () => {
  const candidates = Array.from({ length: 300 }, () => ({ levels: [{ cost: 7, value: 3 }], groups: {} }));
  const { choice } = bestFund({ budget: 930, candidates, limits: [], exclusions: [] });
  expect([choice!.isProven, choice!.value]).toEqual([true, 396]);
  expect(choice!.levels.lastIndexOf(0)).toBe(131);
});

test('equal shares: a territory pays for its own first, what is left goes to the most value for the money', () => {
  const candidate = (territory: string, cost: number, value: number): FundCandidate => ({
    levels: [{ cost, value }],
    groups: { territory },
  });
  const fund: Fund = {
    budget: 100,
    candidates: [candidate('big', 50, 500), candidate('big', 50, 400), candidate('small', 50, 60)],
    limits: [],
    exclusions: [],
  };
  expect([...equalShares(fund).levels]).toEqual([0, -1, 0]);
  expect([...bestFund(fund).choice!.levels]).toEqual([0, 0, -1]);
});

test('costs and values that rise together, where bounds are weak, are still proven', () => {
  for (const size of [50, 200]) {
    const bits = randomBits(size, 1);
    const candidates = Array.from({ length: size }, () => {
      const cost = 1 + (bits() % 1000);
      return { levels: [{ cost, value: cost + 100 }], groups: {} };
    });
    const budget = Math.floor(candidates.reduce((sum, { levels }) => sum + levels[0]!.cost, 0) / 2);
    expect(bestFund({ budget, candidates, limits: [], exclusions: [] }).choice!.isProven).toBe(true);
  }
});
