import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sdgTargets } from '../sdg/targets.ts';
import { dayField } from './day-field.ts';
import { targetsField } from './targets-field.ts';
import { isSameUnit, splitUnit } from './unit-text.ts';
import { valueField } from './value-field.ts';

const label = { fr: 'Champ', en: 'Field' };
const outcomeOf = (read: ReturnType<ReturnType<typeof dayField>['read']>) =>
  read.ok ? read.value : read.fault.code;

describe('a value', () => {
  const field = valueField({ name: 'value', label, unit: 'tCO2e' });

  it.each([
    ['1 250', 1250],
    ['3,5', 3.5],
    ['12 t éq. CO2', 12],
    ['12 tCO2e', 12],
    ['−4', -4],
    ['12 kWh', 'IND-005'],
    ['12 %', 'IND-005'],
    ['douze', 'field.not-a-number'],
    ['1e400', 'IND-005'],
    ['', 'field.missing'],
  ])('typed “%s” is %s', (typed, expected) => {
    expect(outcomeOf(field.read(typed))).toBe(expected);
  });

  it('refuses another type from a program', () => {
    for (const sent of ['12', true, [12], Number.NaN, 1e300])
      expect(field.readJson(sent).ok, String(sent)).toBe(false);
    expect(outcomeOf(field.readJson(12))).toBe(12);
  });

  it('keeps every number that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (whole) => {
        const number = whole / 1000;
        expect(outcomeOf(field.read(field.write(number)))).toBe(number);
      }),
    );
  });
});

describe('a unit', () => {
  it('is told from its number, and is the same whatever accents, capitals and blanks', () => {
    expect(splitUnit('1 250,5 km de haies')).toEqual({ number: '1 250,5', unit: 'km de haies' });
    expect([splitUnit('12'), splitUnit('km')]).toEqual([null, null]);
    expect(isSameUnit('T éq. CO2', ['tCO2e', 't éq. CO2'])).toBe(true);
    expect(isSameUnit('km', ['km2', 'km²'])).toBe(false);
  });
});

describe('a day', () => {
  const field = dayField({ name: 'on', label });

  it.each([
    ['2024', '2024-12-31'],
    ['31/12/2024', '2024-12-31'],
    ['2024-06-30', '2024-06-30'],
    ['31/02/2026', 'field.not-a-date'],
    ['24', 'field.not-a-date'],
  ])('typed “%s” is %s', (typed, expected) => {
    expect(outcomeOf(field.read(typed))).toBe(expected);
  });
});

describe('targets', () => {
  const field = targetsField({ label, hint: label });

  it.each([
    ['13.2, 7.3', ['13.2', '7.3']],
    ['13.2,7.3', ['13.2', '7.3']],
    ['13.2 7.3;6.a', ['13.2', '7.3', '6.a']],
    ['17.a', 'SDG-001'],
    ['13,2', ['13.2']],
    ['ODD 13.2 et 7.3', ['13.2', '7.3']],
    ['13.2 13.2', ['13.2']],
    ['', []],
    ['13.2, 99.1', 'SDG-001'],
    ['climat', 'SDG-001'],
  ])('typed “%s” are %j', (typed, expected) => {
    expect(outcomeOf(field.read(typed))).toEqual(expected);
  });

  it('are read back as they are written', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...sdgTargets.map(({ code }) => code)), { maxLength: 12 }),
        (codes) => {
          expect(outcomeOf(field.read(field.write(codes)))).toEqual(codes);
          expect(outcomeOf(field.readJson(codes))).toEqual(codes);
        },
      ),
    );
  });
});
