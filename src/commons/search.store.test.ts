import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScratchDatabase } from '../../test/support/scratch-database.ts';
import { searchResources } from './actions/search-resources.ts';
import { readSearchOrder } from './domain/filters.ts';

let scratch: Awaited<ReturnType<typeof createScratchDatabase>>;
beforeAll(async () => {
  scratch = await createScratchDatabase();
});
afterAll(() => scratch.close());

const search = (query: string, language: 'fr' | 'en' = 'fr', size = 5) => {
  const parameters = new URLSearchParams(query);
  return searchResources(
    scratch.database,
    language,
    readSearchOrder((name) => parameters.getAll(name)),
    size,
  );
};
const ask = (typed: string, language: 'fr' | 'en' = 'fr') =>
  search(new URLSearchParams({ q: typed }).toString(), language);

interface Question {
  readonly question: string;
  readonly answers: readonly string[];
}
const { questions } = JSON.parse(readFileSync('test/relevance/questions-fr.json', 'utf8')) as {
  readonly questions: readonly Question[];
};

describe('the search of the commons', () => {
  test('finds one of the right resources among the first five for nine real questions in ten', async () => {
    expect(questions.length).toBe(60);
    const missed: string[] = [];
    for (const { question, answers } of questions) {
      const { found } = await ask(question);
      const keys = found.map(({ resource }) => resource.key);
      if (!keys.some((key) => answers.includes(key))) missed.push(`${question} -> ${keys.join(', ')}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(6);
  }, 60_000);

  test('accents, plurals, capitals and the article «les» make no difference', async () => {
    const totals = await Promise.all(
      ['mécénat', 'MECENAT', 'les mécénats', 'le mecenat ?'].map(async (typed) => (await ask(typed)).total),
    );
    expect(totals[0]).toBeGreaterThan(3);
    expect(new Set(totals).size).toBe(1);
  });

  test('a misspelt word is read as the nearest one, and it is said', async () => {
    const answer = await ask('benevollat');
    expect(answer.corrected).toEqual([{ from: 'benevollat', to: 'benevolat' }]);
    expect(answer.total).toBe((await ask('bénévolat')).total);
  });

  test('synonyms of the field find one another', async () => {
    const { found } = await ask('pro bono');
    expect(found.some(({ resource }) => resource.summaryFr.includes('mécénat de compétences'))).toBe(true);
  });

  test('a filter narrows to exactly what its count says', async () => {
    const all = await search('q=alliance');
    expect(all.counts.kind.size).toBeGreaterThan(3);
    for (const [kind, total] of all.counts.kind) {
      const narrowed = await search(`q=alliance&kind=${kind}`);
      expect(narrowed.total).toBe(total);
      expect(narrowed.found.every(({ resource }) => resource.kind === kind)).toBe(true);
      expect(narrowed.counts.kind).toEqual(all.counts.kind);
    }
    for (const { value, total } of all.years.slice(0, 3))
      expect((await search(`q=alliance&year=${value}`)).total).toBe(total);
    for (const { value, total } of all.publishers.slice(0, 3))
      expect((await search(`q=alliance&publisher=${encodeURIComponent(value)}`)).total).toBe(total);
  });

  test('a resource for the région is found from one of its communes', async () => {
    const fromCommune = await search('place=commune-87085', 'fr', 200);
    const forRegion = fromCommune.found.filter(({ resource }) => resource.placeId === 'region-75');
    expect(forRegion.length).toBe(3);
    expect(fromCommune.place?.name).toBe('Limoges');
    const elsewhere = await search('place=commune-13055', 'fr', 200);
    expect(elsewhere.found.some(({ resource }) => resource.placeId === 'region-75')).toBe(false);
    expect((await search('place=zzzzqqqq')).isPlaceUnknown).toBe(true);
  });

  test('pages follow one another without repeating or losing anything', async () => {
    const { total } = await search('q=alliance');
    const keys: string[] = [];
    for (let page = 1; page <= Math.ceil(total / 20); page++) {
      const { found } = await search(`q=alliance&page=${page}`, 'fr', 20);
      keys.push(...found.map(({ resource }) => resource.key));
    }
    expect(new Set(keys).size).toBe(total);
  });

  test('what is looked for is marked, and hostile questions are only words', async () => {
    const { found } = await ask('mécénat');
    expect(found[0]!.title.some(({ isMarked, text }) => isMarked && /mécénat/i.test(text))).toBe(true);
    for (const hostile of [
      "'; drop table resource; --",
      '& | ! ( ) :*',
      '\\',
      '<script>',
      'a'.repeat(5_000),
      '\u0002\u0003',
      '%_%',
    ])
      expect((await ask(hostile)).total).toBeGreaterThanOrEqual(0);
    expect((await ask('xqzwv')).missing).toEqual(['xqzwv']);
  });

  test('in English, English words find the same resources', async () => {
    const { found } = await ask('measuring distance to the SDGs', 'en');
    expect(found.map(({ resource }) => resource.key)).toContain('oecd-measuring-distance-sdgs');
  });
});
