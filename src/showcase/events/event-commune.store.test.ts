import { afterAll, beforeAll, expect, it } from 'vitest';
import { createScratchDatabase } from '../../../test/support/scratch-database.ts';
import type { Connection } from '../../platform/database/connection.ts';
import { findCommune } from './event-commune.ts';

let scratch: Connection;
beforeAll(async () => {
  scratch = await createScratchDatabase();
});
afterAll(() => scratch.close());

it.each([
  ['die', 'commune-26113'],
  ['Saint-Denis (La Réunion)', 'commune-97411'],
  ['saint denis (974)', 'commune-97411'],
  ['Saint Denis, Seine-Saint-Denis', 'commune-93066'],
  ['St-Denis (93)', 'commune-93066'],
  ['', null],
])('%s is one commune', async (typed, placeId) => {
  expect(await findCommune(scratch.database, typed)).toEqual({ placeId });
});

it.each([
  ['Saint-Denis', /peut être plusieurs communes.*Saint-Denis \(La Réunion\)/],
  // A postal code that several communes share, one of which has it as its own code.
  ['97411', /peut être plusieurs communes/],
  ['Saint-Deniz', /Est-ce l’une de celles-ci/],
  ['Saint-Denis (Ain)', /Est-ce l’une de celles-ci|Aucune commune/],
  ['Xyzzy-sur-Rien', /Aucune commune ne s’appelle/],
  ['<script>alert(1)</script>', /Aucune commune/],
])('%s is not, and is told what it could be', async (typed, message) => {
  const found = await findCommune(scratch.database, typed);
  expect('fault' in found && [found.fault.code, found.fault.message.fr]).toEqual([
    'EVT-007',
    expect.stringMatching(message),
  ]);
});
