import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScratchDatabase } from '../../test/support/scratch-database.ts';
import type { Connection } from '../platform/database/connection.ts';
import { getPlace, listPlacesInside } from './actions/get-place.ts';
import { searchPlaces } from './actions/search-places.ts';
import { placesSeed } from './seed.ts';
import { placeDatabase } from './store/tables.ts';

let database: Connection;
beforeAll(async () => {
  database = await createScratchDatabase();
});
afterAll(() => database.close());

const search = async (typed: string, kinds?: readonly ('commune' | 'epci' | 'departement' | 'region')[]) =>
  (await searchPlaces(database.database, kinds ? { typed, kinds, limit: 10 } : { typed, limit: 10 })).map(
    ({ place }) => `${place.kind} ${place.name}`,
  );

describe('a search as one types', () => {
  test.each([
    ['Die', 'commune Die'],
    ['drôme', 'departement Drôme'],
    ['drome', 'departement Drôme'],
    ['st etienne', 'commune Saint-Étienne'],
    ['saint étienne', 'commune Saint-Étienne'],
    ['marsei', 'commune Marseille'],
    ['la reunion', 'departement La Réunion'],
    ['26150', 'commune Die'],
    ['26113', 'commune Die'],
    ['2A', 'departement Corse-du-Sud'],
    ['242600534', 'epci CC du Diois'],
    ['papeete', 'commune Papeete'],
  ])('“%s” finds %s', async (typed, expected) => {
    expect(await search(typed)).toContain(expected);
  });

  test.each([
    ['marseile', 'commune Marseille'],
    ['valance', 'commune Valence'],
    ['Clermond-Ferand', 'commune Clermont-Ferrand'],
    ['strasbour', 'commune Strasbourg'],
    ['aix en provance', 'commune Aix-en-Provence'],
  ])('a slip is forgiven: “%s” finds %s', async (typed, expected) => {
    expect(await search(typed)).toContain(expected);
  });

  test.each([
    ['26150 Die', 'commune Die'],
    ['Die (26)', 'commune Die'],
    ['die drome', 'commune Die'],
    ['St-Denis, Réunion', 'commune Saint-Denis'],
    ['lyon 3ème', 'commune Lyon'],
  ])('where it lies may stand beside: “%s” finds %s first', async (typed, expected) => {
    expect((await search(typed))[0]).toBe(expected);
  });

  test.each([
    ['PACA', 'region Provence-Alpes-Côte d’Azur'],
    ['Picardie', 'region Hauts-de-France'],
    ['midi pyrenees', 'region Occitanie'],
    ['Côtes du Nord', 'departement Côtes-d’Armor'],
    ['Grand Lyon', 'epci Métropole de Lyon'],
    ['chalons sur marne', 'commune Châlons-en-Champagne'],
    ['Communauté de communes du Diois', 'epci CC du Diois'],
    ['Mairie de Die', 'commune Die'],
    ['Ville de Lyon', 'commune Lyon'],
    ['Département de la Drôme', 'departement Drôme'],
    ['Région Occitanie', 'region Occitanie'],
    ['région PACA', 'region Provence-Alpes-Côte d’Azur'],
    ['région IDF', 'region Île-de-France'],
    ['département Loire-Inférieure', 'departement Loire-Atlantique'],
    ['Saint-Denis de la Réunion', 'commune Saint-Denis'],
  ])('as people call it: “%s” finds %s first', async (typed, expected) => {
    expect((await search(typed))[0]?.replace("'", '’')).toBe(expected);
  });

  test('while a word is not over, names that begin so come first, near spellings after them', async () => {
    const found = await search('chata', ['commune']);
    const begins = found.map((name) => /^commune Ch[aâ]ta/.test(name));
    expect(begins[0]).toBe(true);
    expect(begins.at(-1)).toBe(false);
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
  });

  test('the exact name comes first, whatever the size of the others', async () => {
    expect((await search('Die', ['commune']))[0]).toBe('commune Die');
    expect((await search('Y'))[0]).toBe('commune Y');
  });

  test('a delegated commune leads to the commune of today', async () => {
    const [first] = await searchPlaces(database.database, { typed: 'Arbignieu' });
    expect([first?.place.id, first?.former]).toEqual(['commune-01015', 'Arbignieu']);
  });

  test.each(['', '   ', '%%%', "'; drop table place; --", '\u0000', 'x'.repeat(5_000)])(
    '“%s” breaks nothing',
    async (typed) => {
      expect(await search(typed)).toBeInstanceOf(Array);
    },
  );
});

test('an abolished code opens the commune of today', async () => {
  expect(await getPlace(database.database, 'commune-01340')).toMatchObject({
    place: { id: 'commune-01015' },
    formerName: 'Saint-Bois',
  });
  expect(await getPlace(database.database, 'commune-99999')).toBeNull();
  expect(await getPlace(database.database, 'commune-26113; --')).toBeNull();
});

test('the communes of a département come by pages, in the order of their names', async () => {
  const page = (from: number) =>
    listPlacesInside(database.database, { insideId: 'departement-26', kind: 'commune', from, limit: 50 });
  const [first, second] = [await page(0), await page(50)];
  const names = [...first.places, ...second.places].map(({ name }) => name);
  expect(first.total).toBeGreaterThan(300);
  expect(new Set(names).size).toBe(100);
});

test('loading again changes nothing, and a place of an older vintage stays', async () => {
  const tables = placeDatabase(database.database);
  const count = () =>
    tables
      .selectFrom('place')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirst();
  const before = await count();
  await tables
    .insertInto('place')
    .values({
      id: 'commune-99998',
      kind: 'commune',
      code: '99998',
      name: 'Ancienne',
      search_key: 'ancienne',
      population: null,
      zone: 'metro',
      vintage: 2020,
      postal_codes: [],
      ancestor_ids: ['commune-99998'],
      form: null,
    })
    .execute();
  const { createRequire } = await import('node:module');
  const load = createRequire(import.meta.url);
  await placesSeed.load(
    database.database,
    Object.fromEntries([
      ...placesSeed.files.map((name) => [name, load(`../../data/${name}`)]),
      ...(placesSeed.packageFiles ?? []).map((name) => [name, load(name)]),
    ]),
  );
  expect(Number((await count())?.n)).toBe(Number(before?.n) + 1);
  expect((await getPlace(database.database, 'commune-99998'))?.place.vintage).toBe(2020);
  expect(await search('ancienne', ['commune'])).not.toContain('commune Ancienne');
});
