import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Codes, facetNames } from '../domain/filters.ts';
import { countPassing, Facets } from './facets.ts';

const codes = ['a', 'b', 'c'];
const ofEach = fc.record(
  Object.fromEntries(facetNames.map((name) => [name, fc.subarray(codes)])),
) as fc.Arbitrary<Codes>;
const combination = fc.record({ values: ofEach, total: fc.integer({ min: 1, max: 9 }) });
type Combination = typeof combination extends fc.Arbitrary<infer Value> ? Value : never;

const passes = (values: Codes, facets: Codes, but?: string): boolean =>
  facetNames.every(
    (name) =>
      name === but || facets[name].length === 0 || facets[name].some((one) => values[name].includes(one)),
  );
const sum = (combinations: readonly Combination[]): number =>
  combinations.reduce((total, one) => total + one.total, 0);

/** The combinations, under ids that are not their numbers, and how many resources each has. */
function facetsOf(combinations: readonly Combination[]) {
  const facets = new Facets();
  const totals = new Uint32Array(combinations.length);
  for (const [at, { values, total }] of combinations.entries()) {
    facets.add(100 - at, values);
    totals[facets.numberOf(100 - at)] = total;
  }
  return { facets, totals };
}

test('an answer counts what would come with it, the other filters kept', () => {
  fc.assert(
    fc.property(fc.array(combination, { maxLength: 12 }), ofEach, (combinations, asked) => {
      const { facets, totals } = facetsOf(combinations);
      const missing = facets.missing(asked);
      const counted = facets.count(totals, missing);
      for (const name of facetNames)
        for (const code of codes) {
          const would = combinations.filter(
            ({ values }) => passes(values, asked, name) && values[name].includes(code),
          );
          expect(counted[name].get(code) ?? 0).toBe(sum(would));
        }
      const passing = combinations.filter(({ values }) => passes(values, asked));
      expect(countPassing(totals, missing)).toBe(sum(passing));
    }),
  );
});

test('an answer that would give nothing is not there', () => {
  const nothing = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Codes;
  const { facets, totals } = facetsOf([{ values: { ...nothing, kind: ['a'] }, total: 2 }]);
  expect([...facets.count(totals, facets.missing({ ...nothing, theme: ['b'] })).kind]).toEqual([]);
});

test('codes that are not known are not made up', () => {
  expect(() => new Facets().numberOf(3)).toThrow('The codes 3 are not known');
});
