import { expect, test } from 'vitest';
import { bytesOf, exampleAlliance, premiumOf, smallAlliance } from '../../../test/support/premium-of.ts';
import { sha256 } from '../../formats/digest/sha-256.ts';

/** The fine print of `cap17 premium`, one test per bullet: what the report says. */

const kitchen = exampleAlliance('cuisine-partagee');
const uncertainKitchen = exampleAlliance('cuisine-partagee-incertaine');

test('trough and payback: 0 when never negative, null when not back, linear inside the year', () => {
  const point = (engineering: readonly number[], perYear = 10) =>
    premiumOf({
      ...smallAlliance,
      jointValue: [{ id: 'j', among: ['A', 'E'], perYear }],
      engineering: { total: engineering },
    }).report.point;
  expect(point([0, 0, 0, 0])).toMatchObject({ trough: 0, troughYear: 0, payback: 0, discountedPayback: 0 });
  expect(point([15, 0, 0, 0])).toMatchObject({
    trough: 15,
    troughYear: 0,
    payback: 1.5,
    discountedPayback: 1.5,
  });
  expect(point([100, 0, 0, 0])).toMatchObject({
    trough: 100,
    troughYear: 0,
    payback: null,
    discountedPayback: null,
  });
  expect(point([0, 30, 0, 0])).toMatchObject({ trough: 20, troughYear: 1, payback: 3 });
  expect(point([10, 10, 0, 0])).toMatchObject({ trough: 10, troughYear: 0, payback: 2 });
});

test('signs: costs are negative by year, positive in present values and groups, and net is the plain sum', () => {
  const { point } = premiumOf(kitchen).report;
  for (const row of point.years) {
    expect(row.net).toBeCloseTo(
      row.frugality + row.jointValue + row.coordination + row.engineering + row.investment,
      12,
    );
    expect(Math.max(row.coordination, row.engineering, row.investment)).toBeLessThanOrEqual(0);
  }
  expect(Math.min(...Object.values(point.presentValues))).toBeGreaterThanOrEqual(0);
  for (const row of Object.values(point.coalitions))
    expect(row.beforeEngineering).toBeCloseTo(row.value + row.engineering, 12);
});

test('ratios are null where their denominator makes no sense', () => {
  const ratios = (document: object) => {
    const { engineeringShare, leverage, benefitCostRatio } = premiumOf({ ...smallAlliance, ...document })
      .report.point;
    return { engineeringShare, leverage, benefitCostRatio };
  };
  expect(ratios({})).toEqual({ engineeringShare: 0, leverage: null, benefitCostRatio: null });
  expect(ratios({ engineering: { total: [10, 0, 0, 0] } })).toEqual({
    engineeringShare: 10 / 30,
    leverage: 3,
    benefitCostRatio: 3,
  });
  expect(ratios({ investment: 40, engineering: { total: [10, 0, 0, 0] } })).toEqual({
    engineeringShare: null,
    leverage: null,
    benefitCostRatio: 30 / 50,
  });
  const loss = { id: 'p', alone: { A: 1, E: 1 }, pooled: { fixed: 4, use: { A: 0, E: 0 } } };
  expect(ratios({ pooledMeans: [loss], investment: 12 }).benefitCostRatio).toBe((30 - 6) / 12);
});

test('the game shared is the superadditive cover, and notes say when blocks do better than the whole', () => {
  const { point, sharing, notes } = premiumOf({
    ...smallAlliance,
    coordination: { perExtraMemberPerYear: 4 },
  }).report;
  expect(point.membersPremium).toBe(30 - 24);
  expect(point.coalitions['A,E,C']).toMatchObject({ value: 6, cover: 18 });
  expect(sharing.shapley).toEqual({ A: 9, E: 9, C: 0 });
  expect(sharing.equal).toEqual({ A: 6, E: 6, C: 6 });
  expect(notes.sharing).toBeTypeOf('string');
  const transfers = Object.values(sharing.transfers!).reduce((sum, amount) => sum + amount, 0);
  expect(transfers).toBeCloseTo(18 - 6, 12);
  expect(premiumOf(kitchen).report.notes.sharing).toBeUndefined();
});

const many = (count: number) => ({
  ...smallAlliance,
  members: Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    name: `M${index}`,
    kind: 'other',
  })),
  jointValue: [{ id: 'j', among: ['m0', 'm1'], perYear: 10 }],
  pooledMeans: [
    {
      id: 'p',
      law: { fixed: 3, unitCost: 1.5, elasticity: 0.7 },
      need: Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}`, index + 0.5])),
    },
  ],
  coordination: { perExtraMemberPerYear: 0.1 },
});

test('above 16 members the sharing is that of v, and what needs every group is null with its reason', () => {
  const { report } = premiumOf(many(17));
  const { sharing, stability, funding, notes, point } = report;
  expect([sharing.nucleolus, sharing.tau, sharing.gately, stability, funding.stabilityFloor]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  for (const about of [
    'sharing.nucleolus',
    'sharing.tau',
    'sharing.gately',
    'stability',
    'funding.stabilityFloor',
  ]) {
    expect(notes[about]).toBeTypeOf('string');
  }
  const sum = (shares: Readonly<Record<string, number>>) =>
    Object.values(shares).reduce((total, share) => total + share, 0);
  expect(sum(sharing.shapley!)).toBeCloseTo(point.membersPremium, 8);
  expect(sum(sharing.equal!)).toBeCloseTo(point.membersPremium, 8);
  expect(sum(sharing.transfers!)).toBeCloseTo(0, 8);
  expect(point.coalitions['m0,m1']!.cover).toBeNull();
});

test('the structured sharing of 17 members agrees with that of all their groups', () => {
  const { shapley: without } = premiumOf(many(17)).report.sharing;
  // One more member who uses nothing and costs nothing to have along changes the delay and the costs of none.
  const alone = { ...many(17), coordination: { perExtraMemberPerYear: 0 } };
  const sixteen = { ...many(16), coordination: { perExtraMemberPerYear: 0 } };
  const need = Object.fromEntries(Object.entries(many(17).pooledMeans[0]!.need).slice(0, 16));
  const dummy = { ...alone, pooledMeans: [{ ...alone.pooledMeans[0]!, need }] };
  const structured = premiumOf(dummy).report.sharing.shapley!;
  const listed = premiumOf(sixteen).report.sharing.shapley!;
  for (const [id, share] of Object.entries(listed)) expect(structured[id]).toBeCloseTo(share, 8);
  expect(structured.m16).toBeCloseTo(0, 8);
  expect(without).not.toBeNull();
});

test('every group of two or more is listed up to 12 members; above, every pair and the whole', () => {
  expect(Object.keys(premiumOf(many(5)).report.point.coalitions)).toHaveLength(2 ** 5 - 6);
  const thirteen = Object.keys(premiumOf(many(13)).report.point.coalitions);
  expect(thirteen).toHaveLength((13 * 12) / 2 + 1);
  expect(Object.keys(premiumOf(many(18)).report.point.coalitions)).toHaveLength((18 * 17) / 2 + 1);
});

test('objections are those to Shapley, largest first, beyond the tolerance only', () => {
  const { stability, sharing, point } = premiumOf({
    ...smallAlliance,
    jointValue: [
      { id: 'a', among: ['A', 'E'], perYear: 30 },
      { id: 'b', among: ['A', 'C'], perYear: 10 },
      { id: 'c', among: ['E', 'C'], perYear: 10 },
      { id: 'd', among: ['A', 'E', 'C'], perYear: -20 },
    ],
  }).report;
  expect(stability!.shapleyInCore).toBe(false);
  const gains = stability!.objections.map(({ gain }) => gain);
  expect(gains).toEqual([...gains].sort((a, b) => b - a));
  for (const { group, gain } of stability!.objections) {
    const given = group.split(',').reduce((sum, id) => sum + sharing.shapley![id]!, 0);
    expect(gain).toBeCloseTo(point.coalitions[group]!.cover! - given, 9);
    expect(gain).toBeGreaterThan(0);
  }
  expect(premiumOf(kitchen).report.stability).toMatchObject({
    coreNonEmpty: true,
    shapleyInCore: true,
    objections: [],
  });
});

test('transfers follow what is really received and paid; a grant from outside changes none', () => {
  const shared = {
    ...smallAlliance,
    jointValue: [{ id: 'j', among: ['A', 'E', 'C'], perYear: 10, received: { A: 10, E: 5 } }],
    engineering: { total: [6, 0, 0, 0] },
  };
  const transfers = (grants: readonly object[]) => premiumOf({ ...shared, grants }).report.sharing.transfers!;
  // 24 to share, 8 each. A got 20, E 10, C nothing; each paid 2.
  expect(transfers([])).toEqual({ A: 8 - 18, E: 8 - 8, C: 8 + 2 });
  expect(transfers([{ payer: 'Région', amount: 3, year: 0 }])).toEqual(transfers([]));
  // C pays 3 of the 6: the others and itself owe 1 each of what is left.
  expect(transfers([{ payer: 'C', amount: 3, year: 0 }])).toEqual({ A: 8 - 19, E: 8 - 9, C: 8 + 4 });
});

test('draws: powers of two, the point everywhere without uncertain input, probability counts x > 0', () => {
  expect(premiumOf(uncertainKitchen, { samples: 1000 }).report.range.samples).toBe(1024);
  expect(premiumOf(uncertainKitchen, { samples: 1 }).report.range.samples).toBe(1);
  const { range, point, sensitivity } = premiumOf(kitchen, { samples: 100 }).report;
  expect(range.samples).toBe(128);
  const flat = (value: number) => ({
    mean: value,
    sd: 0,
    p5: value,
    p10: value,
    p50: value,
    p95: value,
    probabilityPositive: value > 0 ? 1 : 0,
    cvar10: value,
    evpi: 0,
  });
  expect(range.gross).toEqual(flat(point.premiumGross));
  expect(range.members).toEqual(flat(point.membersPremium));
  expect(range.territory).toEqual(flat(point.premiumNet));
  expect(range.social).toEqual(flat(point.territoryPremium));
  expect(sensitivity).toEqual({ members: [], territory: [] });
  expect(premiumOf({ ...smallAlliance, jointValue: [] }).report.range.members.probabilityPositive).toBe(0);
});

test('funding: floors and ceiling on the draws, stability and liquidity on the point; grants change nothing', () => {
  const { funding, range, point } = premiumOf(uncertainKitchen, { samples: 4096 }).report;
  expect(funding.breakEvenFloor).toBeCloseTo(Math.max(0, -range.members.mean), 12);
  expect(funding.riskFloor).toBeCloseTo(-range.members.p10, 12);
  expect(funding.liquidity).toBe(point.trough);
  expect(funding.ceiling).toBeCloseTo(range.gross.mean - range.territory.mean, 9);
  expect(funding.shareOfGross![1]).toBeCloseTo(funding.justified![1] / range.gross.mean, 12);
  const free = premiumOf({
    ...smallAlliance,
    publicFundsCost: 0,
    engineering: { total: [8, 0, 0, 0] },
  }).report;
  expect(free.funding.ceiling).toBe(8);
  const bad = premiumOf({ ...smallAlliance, investment: 100, engineering: { total: [8, 0, 0, 0] } }).report;
  expect(bad.funding).toMatchObject({
    breakEvenFloor: 78,
    riskFloor: 78,
    ceiling: -78 / 0.2,
    justified: null,
    shareOfGross: null,
  });
  expect(bad.notes['funding.justified']).toBeTypeOf('string');
  const granted = premiumOf(
    { ...uncertainKitchen, grants: [{ payer: 'A', amount: 50, year: 1 }] },
    { samples: 4096 },
  ).report;
  expect(granted.funding).toEqual(funding);
  expect(granted.point).toEqual(point);
  expect(granted.range).toEqual(range);
});

test('sensitivity: one entry for each range and factor that enters the premiums, largest total first', () => {
  const { sensitivity } = premiumOf(
    {
      ...uncertainKitchen,
      publicFundsCost: { low: 0.1, high: 0.3 },
      grants: [{ payer: 'A', amount: { low: 1, high: 2 }, year: 0 }],
      investment: { low: 20, high: 20 },
    },
    { samples: 1024 },
  ).report;
  const inputs = sensitivity.members.map(({ input }) => input).sort();
  expect(inputs).toEqual([
    '/factors/dm',
    '/factors/em',
    '/factors/fm',
    '/factors/xm',
    '/ramp/timeConstantYears',
    '/survival/yearlyHazard',
  ]);
  for (const entries of [sensitivity.members, sensitivity.territory]) {
    const totals = entries.map(({ total }) => total);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
  }
});

test('a rule that does not exist is null with its reason; in a game of zeros every rule gives 0', () => {
  const nothing = premiumOf({ ...smallAlliance, jointValue: [] }).report;
  const zero = { A: 0, E: 0, C: 0 };
  expect(nothing.sharing).toMatchObject({
    shapley: zero,
    nucleolus: zero,
    tau: zero,
    gately: zero,
    equal: zero,
  });
  // Three pairs worth the same as the whole: nobody adds to it, yet there is something to share.
  const pairs = ['A,E', 'A,C', 'E,C'].map((key, place) => ({
    id: `p${place}`,
    among: key.split(','),
    perYear: 10,
  }));
  const majority = premiumOf({
    ...smallAlliance,
    jointValue: [...pairs, { id: 'all', among: ['A', 'E', 'C'], perYear: -20 }],
  }).report;
  expect(majority.sharing.tau).toBeNull();
  expect(majority.sharing.gately).toBeNull();
  expect(majority.notes['sharing.tau']).toBeTypeOf('string');
  expect(majority.notes['sharing.gately']).toBeTypeOf('string');
  expect(majority.stability).toMatchObject({ coreNonEmpty: false, shapleyInCore: false });
  expect(majority.funding.stabilityFloor).toBeCloseTo(15, 9);
});

test('the digest is that of the bytes read, a byte-order mark included', () => {
  const text = JSON.stringify(smallAlliance);
  const marked = `\ufeff${text}`;
  expect(premiumOf(text).report.provenance.input).toBe(`sha256:${sha256(bytesOf(text))}`);
  expect(premiumOf(marked).report.provenance.input).toBe(`sha256:${sha256(bytesOf(marked))}`);
  expect(premiumOf(marked).report.point).toEqual(premiumOf(text).report.point);
});

test('what is not finite is null once printed, and nothing hangs', () => {
  const huge = {
    ...smallAlliance,
    jointValue: [
      { id: 'j', among: ['A', 'E'], perYear: 1e308 },
      { id: 'k', among: ['A', 'E'], perYear: { low: 1e307, high: 1.7e308 } },
    ],
  };
  const { report } = premiumOf(huge);
  const printed = JSON.parse(JSON.stringify(report)) as typeof report;
  expect(printed.point.membersPremium).toBeNull();
  expect(printed.range.members.mean).toBeNull();
  expect(printed.sharing.shapley).toBeNull();
  expect(printed.notes['sharing.shapley']).toBeTypeOf('string');
});

test('territory is net of engineering, members and public; social is the part for non-members alone', () => {
  const { range } = premiumOf(uncertainKitchen, { samples: 1024 }).report;
  expect(range.territory.mean).toBeCloseTo(range.members.mean + range.social.mean, 9);
  expect(range.gross.mean).toBeGreaterThan(range.territory.mean);
});

test('the same file, seed and version give the same bytes twice; another seed gives others', () => {
  const print = (seed: number) => JSON.stringify(premiumOf(uncertainKitchen, { seed, samples: 4096 }).report);
  expect(print(7)).toBe(print(7));
  expect(print(7)).not.toBe(print(8));
});
