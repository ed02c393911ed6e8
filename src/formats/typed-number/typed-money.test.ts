import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../kernel/language.ts';
import { readTypedMoney, splitEuros, withUnitOfHigh } from './typed-money.ts';
import { writeTypedNumber } from './typed-number.ts';

const value = (text: string, language: 'fr' | 'en' = 'fr', euros: number | null = 1) => {
  const read = readTypedMoney(text, language, euros);
  return read.ok ? read.value : read.errors;
};

describe('reading an amount', () => {
  test.each([
    ['12 k€', 12_000],
    ['1,1 k€', 1100],
    ['12k', 12_000],
    ['12 000 €', 12_000],
    ['3000 euros', 3000],
    ['2,5 M€', 2_500_000],
    ['1,5 million d’euros', 1_500_000],
    ['dix €', { code: 'form.not-a-number', found: 'dix €' }],
    ['12 000', 12_000],
    ['−3 k€', -3000],
    ['3 000 € par an', { code: 'form.not-a-number', found: '3 000 € par an', proposal: '3000' }],
  ])('in euros, %s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  test('in English the sign may come first', () => {
    expect([value('€12,000', 'en'), value('€12.5k', 'en')]).toEqual([12_000, 12_500]);
  });

  test('in thousands of euros, the same words are the same money', () => {
    expect([value('12 k€', 'fr', 1000), value('12 000 €', 'fr', 1000), value('12', 'fr', 1000)]).toEqual([
      12, 12, 12,
    ]);
  });

  test('in another money, an amount of euros is refused', () => {
    expect(value('12 k€', 'fr', null)).toEqual({ code: 'form.not-a-number', found: '12 k€' });
  });

  test.each(['1.500', '12.000 €', '1,500', '1.250 k€'])('%s may be thousands: it is asked', (text) => {
    expect(value(text)).toMatchObject({ code: 'form.thousands-unsure', found: text });
  });

  test('English reads its own thousands, and asks about decimals that nobody writes', () => {
    expect([value('1,500', 'en'), value('1.5', 'en')]).toEqual([1500, 1.5]);
    expect(value('1.500', 'en')).toEqual({
      code: 'form.thousands-unsure',
      found: '1.500',
      proposal: '1500',
    });
  });

  test('what is asked keeps the unit that was written', () => {
    expect(value('1.500 k€')).toMatchObject({ proposal: '1500 k€' });
  });

  test.each([
    ['12', '15 k€', '12 k€'],
    ['1,5', '2 M€', '1,5 M€'],
    ['12 000', '15 k€', '12 000'],
    ['12 €', '15 k€', '12 €'],
    ['12', '15', '12'],
    ['12', '15 €', '12'],
    ['', '15 k€', ''],
    ['environ 12', '15 k€', 'environ 12'],
  ])('a low end %s before %s is %s', (low, high, expected) => {
    expect(withUnitOfHigh(low, high, 'fr')).toBe(expected);
  });

  test('a text without end is no amount, and is not looked through', () => {
    const long = `1${' '.repeat(300_000)}x`;
    expect(splitEuros(long)).toEqual({ digits: long, euros: null });
  });

  test.each(['environ 3 000 €', '~3000', 'about 3000'])('%s is better told by two ends', (text) => {
    expect(value(text)).toEqual({ code: 'form.about', found: text });
  });

  test('what is written in a field comes back the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.integer({ min: 0, max: 2e6 }).map((n) => n / 1000),
        ),
        fc.constantFrom(...languages),
        (number, language) => {
          expect(value(writeTypedNumber(number, language), language)).toBe(number);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
