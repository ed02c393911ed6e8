import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../kernel/language.ts';
import { readTypedNumber, writeTypedNumber } from './typed-number.ts';

const value = (text: string, language: 'fr' | 'en' = 'fr', scale: 'plain' | 'percent' = 'plain') => {
  const read = readTypedNumber(text, language, scale);
  return read.ok ? read.value : read.errors;
};

describe('reading a typed number', () => {
  test.each([
    ['12', 12],
    [' 12 ', 12],
    ['3,2', 3.2],
    ['3.2', 3.2],
    [',5', 0.5],
    ['1 234,56', 1234.56],
    ['1\u202f234\u00a0567', 1234567],
    ['1’234', 1234],
    ['−70', -70],
    ['– 70', -70],
    ['+4', 4],
    ['1,234', 1.234],
    ['1e3', 1000],
  ])('French reads %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test.each([
    ['1,234', 1234],
    ['1,234.5', 1234.5],
    ['3,2', 3.2],
    ['0,125', 0.125],
    ['1 234.5', 1234.5],
  ])('English reads %s', (text, expected) => {
    expect(value(text, 'en')).toBe(expected);
  });

  test('a percentage is a hundredth, to the last digit, with or without its sign', () => {
    expect([
      value('3,2', 'fr', 'percent'),
      value('3.2 %', 'en', 'percent'),
      value('15', 'fr', 'percent'),
    ]).toEqual([0.032, 0.032, 0.15]);
  });

  test.each([
    ['1.234.56', 'fr', { code: 'form.not-a-number', found: '1.234.56' }],
    ['1.234,56', 'fr', { code: 'form.not-a-number', found: '1.234,56', proposal: '1234,56' }],
    [
      '12.345.678',
      'fr',
      { code: 'form.not-a-number', found: '12.345.678', proposal: '12\u202f345\u202f678' },
    ],
    ['12,345,6', 'en', { code: 'form.not-a-number', found: '12,345,6' }],
    ['12 k€', 'fr', { code: 'form.not-a-number', found: '12 k€' }],
    ['12 €', 'fr', { code: 'form.not-a-number', found: '12 €', proposal: '12' }],
    ['1 23', 'fr', { code: 'form.not-a-number', found: '1 23', proposal: '123' }],
    ['NaN', 'fr', { code: 'form.not-a-number', found: 'NaN' }],
    ['0x10', 'fr', { code: 'form.not-a-number', found: '0x10', proposal: '0' }],
    ['', 'fr', { code: 'form.not-a-number', found: '' }],
    ['1e400', 'fr', { code: 'form.number-too-large', found: '1e400' }],
  ] as const)(
    '%s (%s) is refused with what was found and a proposal when there is one',
    (text, language, errors) => {
      expect(value(text, language)).toEqual(errors);
    },
  );

  test('a very long text is refused at once and quoted short', () => {
    const read = readTypedNumber('9'.repeat(100_000), 'fr');
    expect(read).toEqual({ ok: false, errors: { code: 'form.not-a-number', found: `${'9'.repeat(40)}…` } });
  });
});

describe('writing a number in a field', () => {
  test('follows the language and never groups a year', () => {
    expect([
      writeTypedNumber(163520, 'fr'),
      writeTypedNumber(163520.5, 'en'),
      writeTypedNumber(2026, 'fr'),
      writeTypedNumber(0.032, 'fr', 'percent'),
      writeTypedNumber(1, 'en', 'percent'),
      writeTypedNumber(1e-7, 'fr'),
      writeTypedNumber(0, 'fr'),
    ]).toEqual(['163\u202f520', '163,520.5', '2026', '3,2', '100', '0,0000001', '0']);
  });

  test('any double comes back the same, in both languages and scales', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(...languages),
        fc.constantFrom('plain' as const, 'percent' as const),
        (number, language, scale) => {
          const read = readTypedNumber(writeTypedNumber(number, language, scale), language, scale);
          expect(read).toEqual({ ok: true, value: number });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
