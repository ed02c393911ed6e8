import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import source from '../../../data/places/source.json' with { type: 'json' };
import { type OfficialFiles, officialPlaces } from './official-places.ts';

const load = createRequire(import.meta.url);
const file = (name: string) => load(`@etalab/decoupage-administratif/data/${name}.json`);
const { places, former } = officialPlaces(
  {
    communes: file('communes'),
    epci: file('epci'),
    departements: file('departements'),
    regions: file('regions'),
  } as OfficialFiles,
  source.vintage,
);
const place = (id: string) => places.find((one) => one.id === id);

describe('the official division', () => {
  test('is the version that the data say', () => {
    const { version } = load(source.package.concat('/package.json')) as { version: string };
    expect(version).toBe(source.packageVersion);
  });

  test('every place stands once, and every container is a place', () => {
    const ids = new Set(places.map(({ id }) => id));
    expect(ids.size).toBe(places.length);
    expect(places.flatMap(({ ancestorIds }) => ancestorIds).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('a commune knows its EPCI, its département and its région', () => {
    expect(place('commune-26113')).toMatchObject({
      name: 'Die',
      postalCodes: ['26150'],
      ancestorIds: ['commune-26113', 'epci-242600534', 'departement-26', 'region-84'],
    });
  });

  test('overseas is there, and an unknown population is not zero', () => {
    expect(place('departement-974')).toMatchObject({ name: 'La Réunion', zone: 'drom' });
    expect(place('commune-98735')).toMatchObject({ name: 'Papeete', zone: 'com' });
    expect(places.filter(({ population }) => population === 0).map(({ kind }) => kind)).toSatisfy(
      (kinds: string[]) => kinds.every((kind) => kind === 'commune'),
    );
    expect(place('region-989')?.population).toBeNull();
  });

  test('a région has the population of its départements', () => {
    for (const region of places.filter(({ kind }) => kind === 'region')) {
      const parts = places.filter(
        ({ kind, ancestorIds }) => kind === 'departement' && ancestorIds.includes(region.id),
      );
      const sum = parts.reduce((total, { population }) => total + (population ?? 0), 0);
      expect(region.population ?? 0).toBe(sum);
    }
  });

  test('a merged commune leads to the one of today, by its code and by its name', () => {
    expect(former).toContainEqual({ code: '01340', name: 'Saint-Bois', intoId: 'commune-01015' });
    expect(former.find(({ code }) => code === '13201')?.intoId).toBe('commune-13055');
    const today = new Set(places.map(({ id }) => id));
    expect(former.filter(({ intoId }) => !today.has(intoId))).toEqual([]);
  });
});
