import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesField, tickField } from './choice-fields.ts';
import type { EditableField } from './field.ts';
import { dateField, numberField } from './figure-fields.ts';
import { textField, webAddressField } from './text-fields.ts';

const label = { fr: 'Champ', en: 'Field' };
const valueTyped = (field: EditableField, typed: string): unknown => {
  const read = field.read(typed);
  return read.ok ? read.value : read.fault.code;
};

describe('a number', () => {
  const hours = numberField({ name: 'hours', label, least: 0, greatest: 10_000, optional: true });

  test.each([
    ['1 250,5', 1250.5],
    ['1\u202f250', 1250],
    ['3.5', 3.5],
    ['0', 0],
    ['', null],
    ['1e3', 'field.not-a-number'],
    ['1 250 h', 'field.not-a-number'],
    ['NaN', 'field.not-a-number'],
    ['-1', 'field.out-of-range'],
    ['10001', 'field.out-of-range'],
  ])('typed %j is read %j', (typed, expected) => expect(valueTyped(hours, typed)).toBe(expected));

  test.each([
    ['1.500', 'Écrivez 1 500 pour'],
    ['1.500 k€', 'Écrivez 1 500 k€ pour'],
    ['2,500M€', 'Écrivez 2 500 M€ pour'],
  ])('of money typed %j keeps its unit in the advice', (typed, advice) => {
    const read = numberField({ name: 'amount', label, isMoney: true }).read(typed);
    expect(read.ok ? '' : read.fault.message.fr).toContain(advice);
  });

  test.each(['12.500', '12,500', '1.250'])(
    'of money typed %j is asked again: thousands for some',
    (typed) => {
      const money = numberField({ name: 'amount', label, least: 0, isMoney: true, optional: true });
      expect(valueTyped(money, typed)).toBe('field.thousands-unsure');
      expect([valueTyped(money, '12 500'), valueTyped(money, '12,50'), valueTyped(money, '0,125')]).toEqual([
        12_500, 12.5, 0.125,
      ]);
    },
  );

  test('is written so that it reads back the same, and takes no text from a program', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (cents) => {
        const value = cents / 100;
        expect(hours.read(hours.write(value))).toEqual({ ok: true, value });
        const money = numberField({ name: 'price', label, isMoney: true });
        expect(money.read(money.write(cents / 1_000))).toEqual({ ok: true, value: cents / 1_000 });
      }),
    );
    expect([hours.readJson('12').ok, hours.readJson(12).ok, hours.readJson(null).ok]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

test('a day is read as written in France or in files, and only when it exists', () => {
  const day = dateField({ name: 'day', label });
  expect(
    ['24/11/2026', '2026-11-24', '1.2.2026', '29/02/2026', '2026-13-01', 'hier'].map((one) =>
      valueTyped(day, one),
    ),
  ).toEqual([
    '2026-11-24',
    '2026-11-24',
    '2026-02-01',
    'field.not-a-date',
    'field.not-a-date',
    'field.not-a-date',
  ]);
});

test('a web address is completed, and must lead to the web', () => {
  const web = webAddressField({ name: 'web', label });
  expect(
    [
      'www.exemple.fr',
      'http://exemple.fr/a?b',
      'javascript:alert(1)',
      'https://u:p@exemple.fr',
      'exemple',
      'file:///etc',
    ].map((one) => valueTyped(web, one)),
  ).toEqual([
    'https://www.exemple.fr/',
    'http://exemple.fr/a?b',
    'field.web-address',
    'field.web-address',
    'field.web-address',
    'field.web-address',
  ]);
});

test('a text is tidied, bounded, and free of characters that deceive', () => {
  const name = textField({ name: 'name', label, longest: 10 });
  expect(
    [' e\u0301t\u00e9 ', 'x'.repeat(11), 'a\u202eb', 'a\u0000b', 'a\nb', ''].map((one) =>
      valueTyped(name, one),
    ),
  ).toEqual([
    'été',
    'field.too-long',
    'field.forbidden-character',
    'field.forbidden-character',
    'field.forbidden-character',
    'field.missing',
  ]);
});

test('several answers keep the order of the choices; yes or no takes only a boolean from a program', () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ value, label }));
  const several = choicesField({ name: 'several', label, choices });
  expect([valueTyped(several, 'c\na'), valueTyped(several, 'z'), valueTyped(several, '')]).toEqual([
    ['a', 'c'],
    'field.not-one-of',
    'field.missing',
  ]);
  const tick = tickField({ name: 'tick', label });
  expect(['yes', 1, 'false', [true], true].map((value) => tick.readJson(value).ok)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});
