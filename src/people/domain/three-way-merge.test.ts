import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame, mergeThreeWays } from './three-way-merge.ts';

test('keeps both of two edits that touch different fields, and says whose each is', () => {
  const merge = mergeThreeWays({ name: 'A', town: 'B' }, { name: 'A', town: 'C' }, { name: 'D', town: 'B' });
  expect(merge).toEqual({ merged: { name: 'D', town: 'C' }, conflicts: [], taken: ['town'], kept: ['name'] });
});

test('shows the three values of a field that both changed', () => {
  const merge = mergeThreeWays({ name: 'A' }, { name: 'B' }, { name: 'C' });
  expect(merge.conflicts).toEqual([{ field: 'name', base: 'A', theirs: 'B', mine: 'C' }]);
});

test('counts the same change on both sides once', () => {
  const merge = mergeThreeWays({ list: [1] }, { list: [1, 2] }, { list: [1, 2] });
  expect(merge).toEqual({ merged: { list: [1, 2] }, conflicts: [], taken: [], kept: [] });
});

test('treats a removed field as a change', () => {
  expect(mergeThreeWays({ note: 'x' }, {}, { note: 'x' }).merged).toEqual({});
  expect(mergeThreeWays({ note: 'x' }, {}, { note: 'y' }).conflicts).toEqual([
    { field: 'note', base: 'x', theirs: undefined, mine: 'y' },
  ]);
});

const fields = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.oneof(fc.integer({ min: 0, max: 2 }), fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 2 })),
);

test('loses nothing: every change of either side is merged or shown as a conflict', () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, theirs, mine) => {
      const { merged, conflicts } = mergeThreeWays(base, theirs, mine);
      for (const field of ['a', 'b', 'c', 'd']) {
        if (conflicts.some((conflict) => conflict.field === field)) continue;
        const expected = isSame(base[field], theirs[field]) ? mine[field] : theirs[field];
        expect(merged[field]).toEqual(expected);
      }
    }),
  );
});

test('gives my edit back unchanged when nobody else changed anything', () => {
  fc.assert(
    fc.property(fields, fields, (base, mine) => {
      const { merged, conflicts, taken } = mergeThreeWays(base, base, mine);
      expect({ merged, conflicts, taken }).toEqual({ merged: mine, conflicts: [], taken: [] });
    }),
  );
});
