import { expect, test } from 'vitest';
import { whereOf } from './event.ts';

test.each([
  ['Salle des fêtes', 'Die', 'Salle des fêtes, Die'],
  ['Salle des fêtes, 26150 DIE', 'Die', 'Salle des fêtes, 26150 DIE'],
  // The letters of a commune within a longer word do not say it.
  ['Port d’Audierne', 'Die', 'Port d’Audierne, Die'],
  ['Mairie de Saint Denis', 'Saint-Denis', 'Mairie de Saint Denis'],
  // Online only, whatever its commune.
  ['', 'Die', ''],
])('%s of the commune %s is written %s', (place, name, where) => {
  expect(whereOf({ place, commune: { id: 'commune-0', name } })).toBe(where);
});
