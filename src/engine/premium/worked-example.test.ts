import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleAlliance, premiumOf } from '../../../test/support/premium-of.ts';

interface PublishedCase {
  readonly id: string;
  readonly recomputed: Readonly<Record<string, never>>;
}

const published = JSON.parse(readFileSync('test/published/economics.json', 'utf8')) as {
  readonly cases: readonly PublishedCase[];
};

/** The expected figures of a case of economics.md. */
function expectedOf<Shape>(id: string): Shape {
  return published.cases.find((one) => one.id === id)!.recomputed as unknown as Shape;
}

/** By group: AE, AC, EC, AEC. */
type ByGroup = Readonly<Record<string, number>>;

interface WorkedExample {
  readonly v_AEC: number;
  readonly W_AEC: number;
  readonly vB: ByGroup;
  readonly E: ByGroup;
  readonly v: ByGroup;
  readonly X: ByGroup;
  readonly v_hat: ByGroup;
  readonly private_cash_flow: readonly number[];
  readonly cumulative: readonly number[];
  readonly discounted_cumulative: readonly number[];
  readonly shapley: readonly number[];
  readonly nucleolus: readonly number[];
  readonly tau: readonly number[];
  readonly gately: readonly number[];
  readonly [figure: string]: unknown;
}

test('the worked example of economics.md 2.12 comes out to 1e-8', () => {
  const expected = expectedOf<WorkedExample>('Z-alliance3x5');
  const { point, sharing, stability, funding, range } = premiumOf(exampleAlliance('cuisine-partagee')).report;
  const near = (value: unknown) => expect.closeTo(value as number, 8);
  expect(point).toMatchObject({
    membersPremium: near(expected.v_AEC),
    premiumNet: near(expected.W_AEC),
    premiumGross: near(expected.prime_brute_totale),
    territoryPremium: near(expected.pv_social),
    engineeringShare: near(expected.engineering_share_of_prime),
    leverage: near(expected.leverage),
    benefitCostRatio: near(expected.bcr),
    trough: near(expected.trough),
    troughYear: expected.trough_year,
    payback: near(expected.payback_simple),
    discountedPayback: near(expected.payback_discounted),
    presentValues: {
      frugality: near(expected.pv_frugality),
      jointValue: near(expected.pv_extra_value),
      coordination: near(expected.pv_coordination),
      engineering: near(expected.pv_engineering),
      investment: near(expected.pv_investment),
      social: near(expected.pv_social),
    },
  });
  expect(point.years.map(({ net }) => net)).toEqual(expected.private_cash_flow.map(near));
  expect(point.years.map(({ cumulative }) => cumulative)).toEqual(expected.cumulative.map(near));
  expect(point.years.map((row) => row.discountedCumulative)).toEqual(
    expected.discounted_cumulative.map(near),
  );
  for (const [group, row] of Object.entries(point.coalitions)) {
    const key = group.replaceAll(',', '');
    expect(row).toEqual({
      beforeEngineering: near(expected.vB[key]),
      engineering: near(expected.E[key]),
      value: near(expected.v[key]),
      social: near(expected.X[key]),
      cover: near(expected.v_hat[key]),
    });
  }
  for (const rule of ['shapley', 'nucleolus', 'tau', 'gately'] as const) {
    expect(Object.values(sharing[rule]!)).toEqual(expected[rule].map(near));
  }
  expect(stability).toEqual({
    coreNonEmpty: expected.core_nonempty,
    shapleyInCore: expected.shapley_in_core,
    leastCore: near(expected.least_core_eps),
    objections: [],
  });
  // Without ranges the justified aid starts at 0: the members gain at the point.
  expect(funding.justified).toEqual([0, near(expected.pv_engineering)]);
  expect(range.members.mean).toBe(point.membersPremium);
});

interface UncertainExample {
  readonly sobol_v_S: Readonly<Record<string, number>>;
  readonly sobol_v_ST: Readonly<Record<string, number>>;
  readonly sobol_W_S: Readonly<Record<string, number>>;
  readonly sobol_W_ST: Readonly<Record<string, number>>;
  readonly [figure: string]: unknown;
}

const pointers = {
  dm: '/factors/dm',
  xm: '/factors/xm',
  em: '/factors/em',
  fm: '/factors/fm',
  kappa: '/ramp/timeConstantYears',
  h: '/survival/yearlyHazard',
} as const;

test('the worked example with ranges comes out within the tolerances of its case', () => {
  const expected = expectedOf<UncertainExample>('Z-alliance3x5-uncertain');
  const { range, sensitivity, funding, atMedians, point } = premiumOf(
    exampleAlliance('cuisine-partagee-incertaine'),
    { samples: 2 ** 17, seed: 1 },
  ).report;
  const within = (value: number, figure: string, tolerance: number): void =>
    expect(Math.abs(value - (expected[figure] as number)), figure).toBeLessThanOrEqual(tolerance);
  for (const [name, drawn] of [
    ['v', range.members],
    ['W', range.territory],
  ] as const) {
    within(drawn.mean, `${name}_mean`, 0.01);
    within(drawn.sd, `${name}_sd`, 0.02);
    within(drawn.p5, `${name}_p5`, 0.3);
    within(drawn.p50, `${name}_p50`, 0.3);
    within(drawn.p95, `${name}_p95`, 0.3);
    within(drawn.probabilityPositive, `${name}_prob_positive`, 0.003);
    within(drawn.evpi, `${name}_evpi`, 0.02);
  }
  within(range.members.p10, 'v_p10', 0.3);
  within(range.members.cvar10, 'v_cvar10', 0.1);
  within(range.gross.mean, 'prime_brute_mean', 0.01);
  for (const [name, account] of [
    ['v', 'members'],
    ['W', 'territory'],
  ] as const) {
    for (const { input, first, total } of sensitivity[account]) {
      const key = Object.entries(pointers).find(([, pointer]) => pointer === input)![0];
      expect(Math.abs(first - expected[`sobol_${name}_S`][key]!)).toBeLessThanOrEqual(0.01);
      expect(Math.abs(total - expected[`sobol_${name}_ST`][key]!)).toBeLessThanOrEqual(0.01);
    }
  }
  expect(atMedians.membersPremium).toBeCloseTo(3.77, 2);
  expect(atMedians.territoryValue).toBeCloseTo(52.14, 2);
  expect(point.membersPremium).toBeCloseTo(43.349, 3);
  expect(funding.ceiling).toBeCloseTo(116.35, 1);
  expect(funding.breakEvenFloor).toBeCloseTo(0.69, 2);
  expect(funding.stabilityFloor).toBe(0);
  expect(funding.liquidity).toBeCloseTo(104, 9);
  expect(funding.shareOfGross![0]).toBeCloseTo(0.32, 2);
  expect(funding.shareOfGross![1]).toBeCloseTo(0.69, 2);
});

test('the published cost sharings of the Tennessee Valley come out through an alliance file', () => {
  const expected = expectedOf<Readonly<Record<string, readonly number[]>>>('A-tva');
  const document = exampleAlliance('tennessee-valley');
  const { sharing, point } = premiumOf(document).report;
  const ids = (document.members as { id: string }[]).map(({ id }) => id);
  const alone = [163520, 140826, 250096];
  const costs = (rule: 'shapley' | 'nucleolus' | 'tau' | 'gately') =>
    ids.map((id, place) => alone[place]! - sharing[rule]![id]!);
  const near = (list: readonly number[] | undefined) => list!.map((cost) => expect.closeTo(cost, 6));
  expect(point.membersPremium).toBeCloseTo(141858, 6);
  expect(costs('shapley')).toEqual(near(expected.shapley_cost));
  expect(costs('nucleolus')).toEqual(near(expected.nucleolus_cost));
  expect(costs('tau')).toEqual(near(expected.tau_cost));
  expect(costs('gately')).toEqual(near(expected.gately_cost));
});
