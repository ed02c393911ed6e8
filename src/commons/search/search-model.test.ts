import fc from 'fast-check';
import { expect, it } from 'vitest';
import { widen } from '../domain/relaxation.ts';
import { type Posting, seek } from './postings.ts';
import { readVector } from './read-vector.ts';
import { type IndexedResource, type IndexTerm, type Narrowing, SearchIndex } from './search-index.ts';

const kinds = ['method', 'tool', 'data'];
const codesOf = (facet: number) => ({
  kind: [kinds[facet]!],
  audience: [],
  theme: facet === 0 ? ['a', 'b'] : ['b'],
  maturity: [],
  sdg: [],
  pillar: [],
  language: ['fr'],
});

const stems = ['ferme', 'jardin', 'local', 'mairie'];
const words = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...stems), fc.constantFrom('A', 'B', 'C', '')), {
    selector: ([stem]) => stem,
  })
  .map((held) => held.map(([stem, weight], at) => `'${stem}':${at + 1}${weight}`).join(' '));
/** What happens to one of a dozen resources: it comes, or changes; null when it goes. */
const event = fc.record({
  number: fc.nat(11),
  content: fc.option(
    fc.record({
      facet: fc.nat(2),
      publisher: fc.constantFrom('P', 'Q'),
      year: fc.option(fc.constantFrom(2019, 2020)),
      isInside: fc.boolean(),
      words,
    }),
    { freq: 4 },
  ),
});
const term: fc.Arbitrary<IndexTerm> = fc.record({
  ways: fc.array(fc.uniqueArray(fc.constantFrom(...stems), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  }),
});
const narrowing: fc.Arbitrary<Narrowing> = fc.record({
  facets: fc
    .record({ kind: fc.subarray(kinds), theme: fc.subarray(['a', 'b']) })
    .map((asked) => ({ ...codesOf(0), language: [], ...asked })),
  publishers: fc.subarray(['P', 'Q']),
  years: fc.subarray([2019, 2020]),
  place: fc.option(fc.constant({ id: 'here', around: [] })),
});

/** The same answers, worked out from the resources one by one. */
function plainly(
  resources: readonly IndexedResource[],
  terms: readonly IndexTerm[],
  { facets, publishers, years, place }: Narrowing,
) {
  const ranks = resources.map(({ words }) => {
    const held = new Map<string, number>();
    readVector(words, (stem, worth) => held.set(stem, Math.round(worth * 255)));
    return terms.map(({ ways }) => {
      const all = new Set(ways.flat()).size;
      const ranks = ways.flatMap((way, order) => {
        if (!way.every((stem) => held.has(stem))) return [];
        const worth = way.reduce((sum, stem) => sum + held.get(stem)!, 0) / way.length;
        return [(worth * (way.length / all + (order === 0 ? 1 : 0))) / 255];
      });
      return ranks.length === 0 ? null : ranks.reduce((sum, rank) => sum + rank, 0);
    });
  });
  const counts = terms.map((_, at) => ranks.filter((one) => one[at] !== null).length);
  const weights = counts.map((count) => (count === 0 ? 0 : Math.log(1 + resources.length / count)));
  const maskOf = (one: readonly (number | null)[]) =>
    one.reduce<number>((bits, rank, at) => (rank === null ? bits : bits | (1 << at)), 0);
  const isWanted = widen(weights)[0] ?? (() => false);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = resources
    .map((resource, at) => ({ resource, ranks: ranks[at]! }))
    .filter(({ ranks }) => isWanted(maskOf(ranks)))
    .filter(({ resource }) => place === null || resource.areas.includes(place.id))
    .map(({ resource, ranks }) => {
      const held = ranks.reduce<number>((sum, rank, at) => (rank === null ? sum : sum + weights[at]!), 0);
      const score = ranks.reduce<number>((sum, rank, at) => sum + weights[at]! * (rank ?? 0), 0);
      return { resource, score: score * (held / whole) ** 1.5 };
    });
  const passes = {
    facets: ({ facet }: IndexedResource, but?: string) =>
      (['kind', 'theme'] as const).every(
        (name) =>
          name === but ||
          facets[name].length === 0 ||
          facets[name].some((code) => codesOf(facet)[name].includes(code)),
      ),
    publisher: ({ publisher }: IndexedResource) => publishers.length === 0 || publishers.includes(publisher),
    year: ({ year }: IndexedResource) => years.length === 0 || years.includes(year ?? 0),
  };
  const found = scored.map(({ resource }) => resource);
  const passing = scored.filter(
    ({ resource }) => passes.facets(resource) && passes.publisher(resource) && passes.year(resource),
  );
  const totals = (values: readonly string[]) =>
    Object.fromEntries(
      [...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]),
    );
  return {
    isWanted,
    weights,
    counts,
    passing,
    byKind: totals(
      found
        .filter((one) => passes.facets(one, 'kind') && passes.publisher(one) && passes.year(one))
        .map(({ facet }) => kinds[facet]!),
    ),
    byPublisher: totals(
      found.filter((one) => passes.facets(one) && passes.year(one)).map(({ publisher }) => publisher),
    ),
    byYear: totals(
      found
        .filter((one) => passes.facets(one) && passes.publisher(one) && one.year !== null)
        .map(({ year }) => String(year)),
    ),
  };
}

it('the index answers as a plain look at each resource does, whatever came, changed or went', () => {
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 40 }),
      fc.array(term, { minLength: 1, maxLength: 4 }),
      narrowing,
      (events, terms, asked) => {
        const index = new SearchIndex();
        for (const facet of kinds.keys()) index.addFacet(facet, codesOf(facet));
        const present = new Map<string, IndexedResource>();
        for (const { number, content } of events) {
          const id = `r${String(number).padStart(2, '0')}`;
          if (content === null) {
            index.remove(id);
            present.delete(id);
            continue;
          }
          const { isInside, ...told } = content;
          const resource = { ...told, id, area: isInside ? 'street' : null, areas: isInside ? ['here'] : [] };
          index.put(resource);
          present.set(id, resource);
        }
        const expected = plainly([...present.values()], terms, asked);
        const found = index.find(terms);
        expect(found.counts).toEqual(expected.counts);
        const few = { offset: 0, limit: 3 };
        const answer = index.answer(found, expected, asked, few);
        index.close();
        expect(answer.total).toBe(expected.passing.length);
        expect(Object.fromEntries(answer.counts.kind)).toEqual(expected.byKind);
        const told = (counts: typeof answer.years) =>
          Object.fromEntries(counts.map(({ value, total }) => [value, total]));
        expect(told(answer.publishers)).toEqual(expected.byPublisher);
        expect(told(answer.years)).toEqual(expected.byYear);
        // Ranks are kept with seven figures: scores that differ by less are the same.
        const scores = answer.ids.map(
          (id) => expected.passing.find(({ resource }) => resource.id === id)!.score,
        );
        const best = expected.passing.map(({ score }) => score).sort((one, other) => other - one);
        expect(scores).toHaveLength(Math.min(few.limit, best.length));
        for (const [at, score] of scores.entries()) expect(score).toBeCloseTo(best[at]!, 5);
      },
    ),
    { numRuns: 500 },
  );
});

it('a place in a posting is found from any place before it, as by looking at each', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(61), fc.nat(20), (some, doc, from) => {
      const docs = Uint32Array.from(some).sort();
      const posting: Posting = { docs, worths: new Uint8Array(docs.length), length: docs.length };
      const start = Math.min(from, docs.length);
      const plain = docs.findIndex((one, at) => at >= start && one >= doc);
      expect(seek(posting, start, doc)).toBe(plain < 0 ? docs.length : plain);
    }),
  );
});
