import { expect, test } from 'vitest';
import { pathsOf, premiumOf, smallAlliance } from '../../../test/support/premium-of.ts';

/** The fine print of `cap17/alliance@1`, one test per bullet: how the figures of a file are understood. */

test('what is left out means none, and a public funds cost left out is 0.2, said as a hypothesis', () => {
  const { publicFundsCost: _, jointValue: __, ...bare } = smallAlliance;
  const { report, detail } = premiumOf(bare);
  expect(report.point).toMatchObject({
    premiumGross: 0,
    premiumNet: 0,
    membersPremium: 0,
    territoryPremium: 0,
  });
  expect(report.notes.publicFundsCost).toMatch(/hypoth/i);
  expect(detail.inputs.find(({ pointer }) => pointer === '/publicFundsCost')).toMatchObject({
    point: 0.2,
    hypothesis: true,
  });
});

test('every number may be a quantity, but horizonYears, priceYear, the year of a grant and the shares', () => {
  const quantity = { value: 1 };
  const everywhere = {
    ...smallAlliance,
    discountRate: { low: 0.01, high: 0.05 },
    publicFundsCost: { min: 0.1, mode: 0.2, max: 0.3 },
    pooledMeans: [
      {
        id: 'a',
        law: { fixed: quantity, unitCost: quantity, elasticity: { value: 0.5 } },
        need: { A: quantity, E: 2 },
      },
      { id: 'b', alone: { A: quantity, E: 3 }, pooled: { fixed: quantity, use: { A: quantity, E: 1 } } },
      { id: 'c', costs: { A: quantity, E: quantity, 'A,E': quantity } },
    ],
    coordination: { perExtraMemberPerYear: quantity },
    engineering: { perExtraMember: [quantity, quantity, 0, 0] },
    investment: quantity,
    ramp: { delayYearsPerExtraMember: quantity, timeConstantYears: quantity },
    survival: { yearlyHazard: { low: 0.1, high: 0.2, shape: 'share' } },
    factors: { f: { low: 1, high: 2 } },
    grants: [{ payer: 'X', amount: quantity, year: 0 }],
  };
  expect(pathsOf(everywhere)).toEqual([]);
  expect(
    pathsOf({
      ...smallAlliance,
      horizonYears: { value: 3 },
      priceYear: { value: 2026 },
      jointValue: [
        { id: 'j', among: ['A', 'E'], perYear: 1, to: { A: { value: 1 } }, received: { A: { value: 1 } } },
      ],
      grants: [{ payer: 'X', amount: 1, year: { value: 0 } }],
    }),
  ).toEqual([
    '/priceYear',
    '/horizonYears',
    '/jointValue/0/to/A',
    '/jointValue/0/received/A',
    '/grants/0/year',
  ]);
});

test('the point of a range is its value, else its mode, else its median; draws and median come from the range', () => {
  const valued = (perYear: unknown) =>
    premiumOf({ ...smallAlliance, jointValue: [{ id: 'j', among: ['A', 'E'], perYear }] });
  const stated = valued({ low: 2, high: 8, value: 100 });
  expect(stated.report.point.membersPremium).toBe(300);
  expect(stated.report.atMedians.membersPremium).toBeCloseTo(12, 12);
  expect(stated.report.range.members.p95).toBeLessThan(31);
  const mode = { min: 2, mode: 5, max: 14 };
  expect(valued(mode).report.point.membersPremium).toBe(15);
  expect(valued({ ...mode, value: 7 }).report.point.membersPremium).toBe(21);
  expect(valued({ low: 2, high: 8 }).report.point.membersPremium).toBeCloseTo(12, 12);
  expect(valued({ low: -2, high: 8 }).report.point.membersPremium).toBeCloseTo(9, 12);
  expect(valued({ low: 0.2, high: 0.8, shape: 'share' }).report.point.membersPremium).toBeCloseTo(1.5, 12);
  expect(valued({ value: 4 }).report.atMedians.membersPremium).toBe(12);
});

test('a factor multiplies point, median and draws, one draw for all who name it, through other factors too', () => {
  const two = (factors: readonly string[], given: unknown) =>
    premiumOf({
      ...smallAlliance,
      jointValue: [
        { id: 'j', among: ['A', 'E'], perYear: { value: 10, factors } },
        { id: 'k', among: ['A', 'E'], perYear: { value: -10, factors } },
      ],
      factors: given,
    }).report;
  const common = two(['f'], { f: { low: 0.5, high: 2, value: 3 } });
  expect(common.range.members).toMatchObject({ mean: 0, sd: 0 });
  const chained = premiumOf({
    ...smallAlliance,
    jointValue: [{ id: 'j', among: ['A', 'E'], perYear: { value: 10, factors: ['f', 'f'] } }],
    factors: { f: { value: 2, factors: ['g'] }, g: { low: 0.5, high: 2, value: 5 } },
  }).report;
  expect(chained.point.membersPremium).toBe(300);
  expect(chained.atMedians.membersPremium).toBeCloseTo(60, 12);
  expect(chained.sensitivity.members.map(({ input }) => input)).toEqual(['/factors/g']);
  const unused = premiumOf({ ...smallAlliance, factors: { f: { low: 1, high: 2 } } }).report;
  expect(unused.sensitivity.members).toEqual([]);
});

test('a factor gives the same as values multiplied beforehand', () => {
  const lines = (perYear: unknown) => [{ id: 'j', among: ['A', 'E'], perYear }];
  const named = premiumOf({
    ...smallAlliance,
    jointValue: lines({ value: 10, factors: ['f'] }),
    factors: { f: 1.5 },
  }).report;
  const before = premiumOf({ ...smallAlliance, jointValue: lines(15) }).report;
  expect(named.point).toEqual(before.point);
  expect(named.sharing).toEqual(before.sharing);
});

test('a stated number outside its domain is an error, a draw outside is moved to the bound', () => {
  expect(
    pathsOf({
      ...smallAlliance,
      discountRate: 1.01,
      investment: -1,
      survival: { yearlyHazard: { min: -0.1, mode: 0.5, max: 1.1 } },
      ramp: { timeConstantYears: { low: 1, high: 2, value: -3 } },
      pooledMeans: [{ id: 'p', law: { fixed: 1, unitCost: 1, elasticity: 1.01 }, need: { A: 1 } }],
      jointValue: [{ id: 'j', among: ['A', 'E'], perYear: -5, to: 'public', dropOff: 2, deadweight: -1 }],
      publicFundsCost: -0.1,
    }),
  ).toEqual([
    '/discountRate',
    '/publicFundsCost',
    '/pooledMeans/0/law/elasticity',
    '/jointValue/0/deadweight',
    '/jointValue/0/dropOff',
    '/investment',
    '/ramp/timeConstantYears/value',
    '/survival/yearlyHazard/min',
    '/survival/yearlyHazard/max',
  ]);
  const wide = premiumOf({ ...smallAlliance, investment: { low: -10, high: 4 } }).report;
  expect(wide.range.members.p95).toBe(30);
  expect(wide.point.membersPremium).toBe(30);
});

test('a need of 0 is the same as being absent from the line', () => {
  const line = (need: Record<string, unknown>) =>
    premiumOf({
      ...smallAlliance,
      jointValue: [],
      pooledMeans: [{ id: 'p', law: { fixed: 12, unitCost: 1, elasticity: 1 }, need }],
    }).report.point;
  expect(line({ A: 4, E: 4, C: 0 })).toEqual(line({ A: 4, E: 4 }));
  expect(line({ A: 4, E: 4, C: { value: 0, low: 0, high: 0 } })).toEqual(line({ A: 4, E: 4 }));
  expect(line({ A: 4, E: 4, C: { value: 0, low: 1, high: 2 } }).membersPremium).toBe(
    line({ A: 4, E: 4 }).membersPremium,
  );
  expect(line({ A: 4 }).membersPremium).toBe(0);
});

test('a pooled line counts from two of its members on, and its saving may be negative', () => {
  const use = { id: 'p', alone: { A: 5, E: 5, C: 5 }, pooled: { fixed: 20, use: { A: 1, E: 1, C: 1 } } };
  const { coalitions, presentValues } = premiumOf({ ...smallAlliance, jointValue: [], pooledMeans: [use] })
    .report.point;
  expect(presentValues.frugality).toBe((15 - 23) * 3);
  expect(coalitions['A,E']!.value).toBe((10 - 22) * 3);
  expect(
    pathsOf({
      ...smallAlliance,
      pooledMeans: [{ id: 'p', alone: { A: 5, E: 5 }, pooled: { fixed: 1, use: { A: 1, C: 1 } } }],
    }),
  ).toEqual(['/pooledMeans/0/pooled/use/E', '/pooledMeans/0/alone/C']);
});

test('group keys are in any order, blanks ignored, never twice; on output ids follow the members', () => {
  const costs = { C: 3, A: 1, E: 2, ' E , A': 2, 'C,A': 3, 'C , E': 4, 'C,E,A': 4 };
  const { coalitions } = premiumOf({ ...smallAlliance, jointValue: [], pooledMeans: [{ id: 'p', costs }] })
    .report.point;
  expect(Object.keys(coalitions)).toEqual(['A,E', 'A,C', 'E,C', 'A,E,C']);
  expect(coalitions['A,E']!.value).toBe(3);
  expect(pathsOf({ ...smallAlliance, pooledMeans: [{ id: 'p', costs: { ...costs, 'A,E': 1 } }] })).toEqual([
    '/pooledMeans/0/costs/A,E',
  ]);
  const { 'C,A': _, ...incomplete } = costs;
  expect(pathsOf({ ...smallAlliance, pooledMeans: [{ id: 'p', costs: incomplete }] })).toEqual([
    '/pooledMeans/0/costs',
  ]);
});

test('corrections multiply, drop-off runs from the decision, and none is for a line that is not public', () => {
  const line = {
    id: 'j',
    among: ['A', 'E'],
    perYear: 100,
    to: 'public',
    deadweight: 0.5,
    attribution: 0.2,
    displacement: 0.5,
    dropOff: 0.5,
  };
  const late = premiumOf({ ...smallAlliance, jointValue: [line], ramp: { delayYearsPerExtraMember: 1 } })
    .report.point;
  // Three members: nothing before year 3, which keeps (1 − 0.5)² of its worth.
  expect(late.territoryPremium).toBe(100 * 0.5 * 0.8 * 0.5 * 0.25);
  expect(pathsOf({ ...smallAlliance, jointValue: [{ ...line, to: { A: 1 } }] })).toEqual(
    ['deadweight', 'attribution', 'displacement', 'dropOff'].map((key) => `/jointValue/0/${key}`),
  );
});

test('the ramp is 0 up to the delay, then 1 − exp(−(t − delay)/constant), at once with a constant of 0; year 0 has none', () => {
  const years = (ramp: unknown) =>
    premiumOf({ ...smallAlliance, ramp }).report.point.years.map(({ jointValue }) => jointValue);
  expect(years({})).toEqual([0, 10, 10, 10]);
  expect(years({ delayYearsPerExtraMember: 1 })).toEqual([0, 0, 0, 10]);
  expect(years({ delayYearsPerExtraMember: 0.5, timeConstantYears: 2 })).toEqual([
    0,
    0,
    expect.closeTo(10 * (1 - Math.exp(-0.5)), 12),
    expect.closeTo(10 * (1 - Math.exp(-1)), 12),
  ]);
});

test('engineering is per extra member or in total, coordination from year 1, investment whole; survival spares costs', () => {
  const costs = {
    coordination: { perExtraMemberPerYear: 2 },
    investment: 7,
    survival: { yearlyHazard: 1 },
    jointValue: [],
  };
  const per = premiumOf({ ...smallAlliance, ...costs, engineering: { perExtraMember: [4, 3, 2, 1] } }).report
    .point;
  expect(per.years.map(({ net }) => net)).toEqual([-8 - 7, -6 - 4, -4 - 4, -2 - 4]);
  expect(per.coalitions['A,E']).toMatchObject({ engineering: 10, value: -10 - 6 - 7 });
  const total = premiumOf({ ...smallAlliance, ...costs, engineering: { total: [4, 3, 2, 1] } }).report.point;
  expect(total.presentValues.engineering).toBe(10);
  expect(total.coalitions['A,E']!.engineering).toBe(5);
  expect(pathsOf({ ...smallAlliance, engineering: { total: [0, 0, 0] } })).toEqual(['/engineering/total']);
  expect(
    pathsOf({ ...smallAlliance, engineering: { total: [0, 0, 0, 0], perExtraMember: [0, 0, 0, 0] } }),
  ).toEqual(['/engineering']);
  expect(pathsOf({ ...smallAlliance, engineering: {} })).toEqual(['/engineering']);
});

test('shares in to name members, lie between 0 and 1, and add up to 1 within 1e-9', () => {
  const line = (to: unknown) =>
    pathsOf({ ...smallAlliance, jointValue: [{ id: 'j', among: ['A', 'E'], perYear: 1, to }] });
  expect(line({ A: 0.1, E: 0.2, C: 0.7 })).toEqual([]);
  expect(line({ A: 0.5, E: 0.5 + 5e-10 })).toEqual([]);
  expect(line({ A: 0.5, E: 0.5 + 5e-9 })).toEqual(['/jointValue/0/to']);
  expect(line({ A: 1.5, E: -0.5 })).toEqual(['/jointValue/0/to/A', '/jointValue/0/to/E']);
  expect(line({ A: 0.5, Z: 0.5 })).toEqual(['/jointValue/0/to/Z']);
  expect(line('both')).toEqual(['/jointValue/0/to']);
});
