import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEntries } from './compare-entries.ts';
import type { Question } from './question.ts';
import { readSheetNumber, sheetNumber } from './sheet-number.ts';

test('a number is read as it was written, whatever the hand', () => {
  const drawn = fc.uint8Array({ minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(drawn, (bytes) => {
      const number = sheetNumber(bytes);
      expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      for (const typed of [number, number.toLowerCase(), number.replaceAll('-', ' '), ` ${number} `])
        expect(readSheetNumber(typed)).toBe(number);
      expect(readSheetNumber(number.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(number);
    }),
  );
});

test.each(['', '1234', '0000-0000-000U', '0000-0000-00000', '../../etc/passwd'])(
  '%j is no number of a sheet',
  (typed) => expect(readSheetNumber(typed)).toBeNull(),
);

test('two entries differ question by question, blanks included', () => {
  const both = { fr: '', en: '' };
  const of = (id: string): Question => ({ id, level: 'means', kind: 'scale', text: both, discuss: both });
  const questions = ['a', 'b', 'c', 'd'].map(of);
  const first = { a: 'useful', b: 3, c: ['o1', 'o2'] };
  expect(compareEntries(questions, first, first)).toEqual([]);
  expect(
    compareEntries(questions, first, { a: 'useful', b: 4, c: ['o1'], d: 'texte' }).map(
      ({ question, first: one, second }) => [question.id, one, second],
    ),
  ).toEqual([
    ['b', 3, 4],
    ['c', ['o1', 'o2'], ['o1']],
    ['d', null, 'texte'],
  ]);
});
