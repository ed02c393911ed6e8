import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countAnswers, countPassing, type FacetCount, type Filters, facetNames } from './filters.ts';

const codes = ['a', 'b', 'c'];
const someCodes = fc.subarray(codes);
const ofEach = fc.record(Object.fromEntries(facetNames.map((name) => [name, someCodes]))) as fc.Arbitrary<
  FacetCount['values']
>;
const combination: fc.Arbitrary<FacetCount> = fc.record({
  values: ofEach,
  total: fc.integer({ min: 1, max: 9 }),
});

const passes = (values: FacetCount['values'], facets: Filters['facets'], but?: string): boolean =>
  facetNames.every(
    (name) =>
      name === but || facets[name].length === 0 || facets[name].some((one) => values[name].includes(one)),
  );
const sum = (counts: readonly FacetCount[]): number =>
  counts.reduce((total, count) => total + count.total, 0);

test('an answer counts what would come with it, the other filters kept', () => {
  fc.assert(
    fc.property(fc.array(combination, { maxLength: 12 }), ofEach, (counts, facets) => {
      const counted = countAnswers(counts, facets);
      for (const name of facetNames)
        for (const code of codes) {
          const would = counts.filter(
            ({ values }) => passes(values, facets, name) && values[name].includes(code),
          );
          expect(counted[name].get(code) ?? 0).toBe(sum(would));
        }
      expect(countPassing(counts, facets)).toBe(sum(counts.filter(({ values }) => passes(values, facets))));
    }),
  );
});

test('an answer that would give nothing is not there', () => {
  const nothing = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Filters['facets'];
  const one = { values: { ...nothing, kind: ['a'] }, total: 2 };
  expect([...countAnswers([one], { ...nothing, theme: ['b'] }).kind]).toEqual([]);
});
