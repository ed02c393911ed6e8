import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widen } from '../domain/relaxation.ts';
import { BestFew } from './best-few.ts';
import { readVector } from './read-vector.ts';
import { type Narrowing, SearchIndex } from './search-index.ts';

const everywhere: Narrowing = {
  facets: { kind: [], audience: [], theme: [], maturity: [], sdg: [], pillar: [], language: [] },
  publishers: [],
  years: [],
  place: null,
};
const codes = (kind: string) => ({
  kind: [kind],
  audience: [],
  theme: ['t'],
  maturity: [],
  sdg: [],
  pillar: [],
  language: ['fr'],
});
const window = { offset: 0, limit: 10 };

/** Three resources: two on fruit, one of which in its title; the last for a place. */
function smallIndex(): SearchIndex {
  const index = new SearchIndex();
  index.addFacet(7, codes('method'));
  index.addFacet(9, codes('tool'));
  const common = { area: null, areas: [] };
  index.put({ ...common, id: 'a', facet: 7, publisher: 'P', year: 2020, words: "'fruit':1A 'vert':2B" });
  index.put({ ...common, id: 'b', facet: 9, publisher: 'P', year: 2021, words: "'fruit':9C 'roug':2B" });
  index.put({ id: 'c', facet: 9, publisher: 'Q', year: null, area: 'x', areas: ['y'], words: "'vert':1A" });
  return index;
}

function search(
  index: SearchIndex,
  terms: readonly (readonly string[])[],
  narrowing: Partial<Narrowing> = {},
) {
  const found = index.find(terms.map((way) => ({ ways: [way] })));
  const weights = found.counts.map((count) => (count === 0 ? 0 : 1));
  const isWanted = widen(weights)[0] ?? (() => false);
  const answer = index.answer(found, { isWanted, weights }, { ...everywhere, ...narrowing }, window);
  index.close();
  return answer;
}

describe('the index of the search', () => {
  it('puts a word of the title before the same word elsewhere, and asks every stem of a way', () => {
    const index = smallIndex();
    expect(search(index, [['fruit']]).ids).toEqual(['a', 'b']);
    expect(search(index, [['fruit', 'roug']]).ids).toEqual(['b']);
    expect(search(index, [['fruit'], ['vert']]).ids).toEqual(['a']);
    expect(search(index, [['nowhere']]).ids).toEqual([]);
  });

  it('lists everything when nothing is asked, the newest first', () => {
    const all = { isWanted: () => true, weights: [] };
    expect(smallIndex().answer(null, all, everywhere, window).ids).toEqual(['b', 'a', 'c']);
  });

  it('counts what each answer of a filter would give, the other filters kept', () => {
    const answer = search(smallIndex(), [['fruit']], { publishers: ['Q'], years: [2020] });
    expect(answer.ids).toEqual([]);
    expect(answer.publishers).toEqual([{ value: 'P', total: 1 }]);
    expect(answer.years).toEqual([]);
  });

  it('finds what holds for the places around, and what lies inside', () => {
    const index = smallIndex();
    expect(search(index, [['vert']], { place: { id: 'y', around: [] } }).ids).toEqual(['c']);
    expect(search(index, [['vert']], { place: { id: 'z', around: ['x'] } }).ids).toEqual(['c']);
    expect(search(index, [['vert']], { place: { id: 'z', around: [] } }).ids).toEqual([]);
  });

  it('follows a resource that changes or goes, and answers twice the same', () => {
    const index = smallIndex();
    index.put({ id: 'a', facet: 7, publisher: 'P', year: 2020, area: null, areas: [], words: "'legum':1A" });
    index.remove('c');
    expect(search(index, [['fruit']]).ids).toEqual(['b']);
    expect(search(index, [['legum']]).ids).toEqual(['a']);
    expect(search(index, [['vert']]).ids).toEqual([]);
    expect([index.size, index.dead]).toEqual([2, 2]);
    expect(search(index, [['fruit']])).toEqual(search(index, [['fruit']]));
  });

  it('grows beyond its first room', () => {
    const index = new SearchIndex();
    index.addFacet(1, codes('method'));
    for (let at = 0; at < 5_000; at++)
      index.put({
        id: `${at}`,
        facet: 1,
        publisher: 'P',
        year: at,
        area: null,
        areas: [],
        words: "'mot':1A",
      });
    const answer = search(index, [['mot']]);
    expect([answer.total, answer.counts.kind.get('method')]).toEqual([5_000, 5_000]);
    expect(answer.ids[0]).toBe('4999');
  });
});

describe('a tsvector as PostgreSQL writes it', () => {
  it('is read with what each stem is worth, quotes and backslashes included', () => {
    const read: [string, number][] = [];
    readVector(String.raw`'a':1A 'b''c':2B,3C 'd\\e':4`, (stem, worth) => read.push([stem, worth]));
    expect(read.map(([stem]) => stem)).toEqual(['a', "b'c", String.raw`d\e`]);
    expect(read.map(([, worth]) => worth.toFixed(3))).toEqual(['0.608', '0.342', '0.061']);
    readVector('', () => expect.unreachable());
  });
});

describe('the best few', () => {
  it('are those of a whole sort', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(12), (items, most) => {
        const best = new BestFew(most, (one, other) => one > other);
        for (const item of items) best.offer(item);
        expect(best.inOrder()).toEqual([...items].sort((one, other) => other - one).slice(0, most));
      }),
    );
  });
});

describe('a question asked ever more widely', () => {
  it('asks for everything, then for two of the most telling words, then for any', () => {
    const [all, pair, any] = widen([3, 0, 2, 1]);
    expect(
      [0b1101, 0b0101, 0b0001, 0b0010].map((mask) => [all, pair, any].map((wanted) => wanted!(mask))),
    ).toEqual([
      [true, true, true],
      [false, true, true],
      [false, false, true],
      [false, false, false],
    ]);
    expect(widen([0, 0])).toEqual([]);
  });
});
