import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryAlliance } from '../../../test/support/arbitrary-alliance.ts';
import { premiumOf, smallAlliance } from '../../../test/support/premium-of.ts';
import { distributionOf, varianceOf } from '../uncertainty/index.ts';

/** Laws that hold whatever the alliance. */

type Json = Record<string, unknown>;

const options = { samples: 64 };
const sumOf = (shares: Readonly<Record<string, number>>): number =>
  Object.values(shares).reduce((sum, share) => sum + share, 0);

/** Within 1e-9 of the scale. */
function near(found: number, expected: number, scale = 1): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected), scale));
}

test('shares add up to the cover of the whole, transfers to the cover less the members’ premium', () => {
  fc.assert(
    fc.property(arbitraryAlliance({ uncertain: false }), (document) => {
      const { point, sharing } = premiumOf(document, options).report;
      const whole = Object.values(point.coalitions).at(-1)!.cover!;
      const scale = Math.max(...Object.values(point.presentValues).map(Math.abs));
      for (const rule of ['shapley', 'nucleolus', 'tau', 'gately', 'equal'] as const) {
        if (sharing[rule] !== null) near(sumOf(sharing[rule]), whole, scale);
      }
      near(sumOf(sharing.transfers!), whole - point.membersPremium, scale);
    }),
    { numRuns: 150 },
  );
});

test('the four premiums, and the parts of the account, add up at the point and on average', () => {
  fc.assert(
    fc.property(arbitraryAlliance({ uncertain: true }), (document) => {
      const { point, range } = premiumOf(document, options).report;
      const parts = point.presentValues;
      const scale = Math.max(...Object.values(parts).map(Math.abs));
      near(point.premiumNet, point.membersPremium + point.territoryPremium, scale);
      near(point.premiumGross, point.premiumNet + parts.engineering, scale);
      near(point.years.at(-1)!.discountedCumulative, point.membersPremium, scale);
      near(range.territory.mean, range.members.mean + range.social.mean, scale + range.gross.sd);
    }),
    { numRuns: 60 },
  );
});

/** Multiplies every amount of money of a document. */
function inUnit(document: Json, times: number): Json {
  const scaled = (quantity: unknown): unknown => {
    if (quantity === undefined) return undefined;
    if (typeof quantity === 'number') return quantity * times;
    const said = quantity as Json;
    const ends = ['value', 'low', 'high', 'min', 'mode', 'max'].filter((end) => end in said);
    return { ...said, ...Object.fromEntries(ends.map((end) => [end, (said[end] as number) * times])) };
  };
  const each = (map: unknown): unknown =>
    Object.fromEntries(Object.entries(map as Json).map(([key, quantity]) => [key, scaled(quantity)]));
  const change = (object: Json, fields: readonly string[], by: (value: unknown) => unknown): Json => ({
    ...object,
    ...Object.fromEntries(
      fields.filter((field) => field in object).map((field) => [field, by(object[field])]),
    ),
  });
  const pooled = (line: Json): Json => {
    if ('law' in line) return { ...line, law: change(line.law as Json, ['fixed', 'unitCost'], scaled) };
    if ('costs' in line) return { ...line, costs: each(line.costs) };
    const common = line.pooled as Json;
    return {
      ...line,
      alone: each(line.alone),
      pooled: { fixed: scaled(common.fixed), use: each(common.use) },
    };
  };
  const engineering = document.engineering as Json;
  return {
    ...change(document, ['investment'], scaled),
    ...('pooledMeans' in document ? { pooledMeans: (document.pooledMeans as Json[]).map(pooled) } : {}),
    ...('jointValue' in document
      ? { jointValue: (document.jointValue as Json[]).map((line) => change(line, ['perYear'], scaled)) }
      : {}),
    ...('coordination' in document
      ? { coordination: change(document.coordination as Json, ['perExtraMemberPerYear'], scaled) }
      : {}),
    engineering: change(engineering, Object.keys(engineering), (list) => (list as unknown[]).map(scaled)),
    ...('grants' in document
      ? { grants: (document.grants as Json[]).map((grant) => change(grant, ['amount'], scaled)) }
      : {}),
  };
}

test('counting money in another unit multiplies every amount and nothing else', () => {
  // A power of two multiplies a double without rounding: the same alliance, to the last digit.
  fc.assert(
    fc.property(arbitraryAlliance({ uncertain: false }), (document) => {
      const first = premiumOf(document, options).report;
      const second = premiumOf(inUnit(document, 1024), options).report;
      expect(second.point.membersPremium).toBe(first.point.membersPremium * 1024);
      expect(second.point.premiumGross).toBe(first.point.premiumGross * 1024);
      expect(second.point.payback).toBe(first.point.payback);
      expect(second.point.benefitCostRatio).toBe(first.point.benefitCostRatio);
      expect(second.funding.ceiling).toBe(first.funding.ceiling * 1024);
    }),
    { numRuns: 100 },
  );
});

test('the order of the members changes no amount', () => {
  fc.assert(
    fc.property(arbitraryAlliance({ uncertain: false }), (document) => {
      const turned = { ...document, members: [...(document.members as unknown[])].reverse() };
      const [first, second] = [premiumOf(document, options).report, premiumOf(turned, options).report];
      const scale = Math.max(...Object.values(first.point.presentValues).map(Math.abs));
      near(second.point.membersPremium, first.point.membersPremium, scale);
      near(second.point.territoryPremium, first.point.territoryPremium, scale);
      for (const rule of ['shapley', 'nucleolus', 'equal', 'transfers'] as const) {
        for (const [id, share] of Object.entries(first.sharing[rule]!)) {
          expect(Math.abs(second.sharing[rule]![id]! - share)).toBeLessThanOrEqual(1e-6 * Math.max(1, scale));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('grants change no premium, no range, no funding', () => {
  fc.assert(
    fc.property(arbitraryAlliance({ uncertain: true }), (document) => {
      const { grants: _, ...without } = document;
      const [first, second] = [premiumOf(document, options).report, premiumOf(without, options).report];
      expect(second.point).toEqual(first.point);
      expect(second.range).toEqual(first.range);
      expect(second.funding).toEqual(first.funding);
      expect(second.sensitivity).toEqual(first.sensitivity);
    }),
    { numRuns: 30 },
  );
});

test('a member who uses nothing and creates nothing gets no Shapley share when it costs nothing to have along', () => {
  fc.assert(
    fc.property(arbitraryAlliance({ uncertain: false, mostMembers: 4 }), (document) => {
      const { coordination: _, ramp: __, investment: ___, ...free } = document;
      const years = (document.horizonYears as number) + 1;
      const more = {
        ...free,
        engineering: { total: new Array<number>(years).fill(0) },
        members: [...(document.members as object[]), { id: 'nobody', name: 'n', kind: 'other' }],
      };
      const { point, sharing } = premiumOf(more, options).report;
      const scale = Math.max(...Object.values(point.presentValues).map(Math.abs));
      near(sharing.shapley!.nobody!, 0, scale);
    }),
    { numRuns: 60 },
  );
});

test('where amounts only add up, both indices are the share of the variance that each amount brings', () => {
  const range = fc
    .tuple(fc.integer({ min: 10, max: 100 }), fc.integer({ min: 12, max: 40 }))
    .map(([low, times]) => ({ low, high: (low * times) / 10 }));
  fc.assert(
    fc.property(fc.array(range, { minLength: 2, maxLength: 8 }), (ranges) => {
      const document = {
        ...smallAlliance,
        jointValue: ranges.map((perYear, place) => ({ id: `j${place}`, among: ['A', 'E'], perYear })),
      };
      const { sensitivity, range: drawn } = premiumOf(document, { samples: 4096 }).report;
      const variances = ranges.map((quantity) => 9 * varianceOf(distributionOf(quantity)));
      const sum = variances.reduce((total, variance) => total + variance, 0);
      expect(Math.abs(drawn.members.sd ** 2 / sum - 1)).toBeLessThanOrEqual(0.03);
      for (const entries of [sensitivity.members, sensitivity.territory]) {
        for (const { input, first, total } of entries) {
          const share = variances[Number(input.split('/')[2])]! / sum;
          expect(Math.abs(first - share)).toBeLessThanOrEqual(0.05);
          expect(Math.abs(total - share)).toBeLessThanOrEqual(0.05);
        }
      }
    }),
    { numRuns: 30 },
  );
});
