import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchKey } from '../../kernel/search-key.ts';
import { readPlaceQuery } from './place-query.ts';

test.each([
  ['Saint-Étienne', 'saint etienne'],
  ['ST ETIENNE', 'saint etienne'],
  ["L'Haÿ-les-Roses", 'l hay les roses'],
  ['L’Haÿ les Roses', 'l hay les roses'],
  ['Œuilly', 'oeuilly'],
  ['Ǽ', 'ae'],
  ['Ste-Maxime', 'sainte maxime'],
  ['  Y ', 'y'],
  ['', ''],
])('%s is searched as “%s”', (name, key) => {
  expect(searchKey(name)).toBe(key);
});

test('a key is its own key, and holds nothing that a pattern of SQL would read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      const key = searchKey(name);
      expect(searchKey(key)).toBe(key);
      expect(key).not.toMatch(/[%_\\']/);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['26150', { by: 'code', code: '26150' }],
  [' 26 150 ', { by: 'code', code: '26150' }],
  ['2a004', { by: 'code', code: '2A004' }],
  ['243 300 316', { by: 'code', code: '243300316' }],
  ['974', { by: 'code', code: '974' }],
  ['Die', { by: 'words', key: 'die' }],
  ['%', { by: 'nothing' }],
  ['   ', { by: 'nothing' }],
])('“%s” is read', (typed, query) => {
  expect(readPlaceQuery(typed)).toEqual(query);
});
