import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSlug, reservedSlugs, slugOf } from './organisation.ts';

test('makes an address word from a name in French', () => {
  expect(slugOf('Épicerie solidaire d’Héry')).toBe('epicerie-solidaire-d-hery');
  expect(slugOf('Cœur & Œuvres')).toBe('coeur-oeuvres');
  expect(slugOf('  ***  ')).toBe('organisation');
});

test('gives only letters, digits and single dashes, never at the ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slugOf(name).length).toBeLessThanOrEqual(60);
    }),
  );
});

test('proposes a number after a word that is taken or reserved', () => {
  expect(freeSlug('vallee', (slug) => slug === 'vallee')).toBe('vallee-2');
  expect(freeSlug('admin', () => false)).toBe('admin-2');
  for (const slug of reservedSlugs) expect(freeSlug(slug, () => false)).toBe(`${slug}-2`);
});
