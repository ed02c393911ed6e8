import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceField } from './choice-fields.ts';
import { compareWords, differencesOf } from './difference.ts';
import { longTextField, textField } from './text-fields.ts';

const fields = [
  textField({ name: 'name', label: { fr: 'Nom', en: 'Name' } }),
  choiceField({
    name: 'kind',
    label: { fr: 'Nature', en: 'Kind' },
    choices: [{ value: 'company', label: { fr: 'Entreprise', en: 'Company' } }],
  }),
  longTextField({ name: 'text', label: { fr: 'Texte', en: 'Text' }, optional: true }),
];

test('tells the fields that differ in words, not in codes, and nothing from nothing to nothing', () => {
  const before = { name: 'A', kind: null, text: null };
  const told = differencesOf(fields, before, { name: 'A', kind: 'company', text: '' }, 'fr');
  expect(told.map(({ field, before: from, after }) => [field.name, from, after])).toEqual([
    ['kind', '', 'Entreprise'],
  ]);
});

test('compares long texts word by word', () => {
  expect(compareWords('on répare des vélos', 'on répare deux vélos')).toEqual([
    { kind: 'same', text: 'on répare ' },
    { kind: 'removed', text: 'des ' },
    { kind: 'added', text: 'deux ' },
    { kind: 'same', text: 'vélos' },
  ]);
});

test('shows whole two texts that have nothing in common, or too many words', () => {
  expect(compareWords('un deux', 'trois quatre')).toBeNull();
  expect(compareWords('mot '.repeat(2_000), 'mot')).toBeNull();
});

test('loses no word of either side', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, words, (left, right) => {
      const pieces = compareWords(left.join(' '), right.join(' '));
      if (pieces === null) return;
      const side = (kind: string) =>
        pieces
          .filter((piece) => piece.kind === 'same' || piece.kind === kind)
          .map(({ text }) => text)
          .join(' ')
          .split(/\s+/)
          .filter((word) => word !== '');
      expect([side('removed'), side('added')]).toEqual([left, right]);
    }),
  );
});
