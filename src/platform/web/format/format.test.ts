import { describe, expect, it } from 'vitest';
import { formats } from './format.ts';
import { currencySign } from './money.ts';

const { fr, en } = formats;
/** Makes the invisible spaces of a text visible: `_` narrow, `~` no-break. */
const shown = (text: string) => text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~');

describe('numbers', () => {
  it.each([
    [fr.number(1234567.5, { decimals: 1 }), '1_234_567,5'],
    [en.number(1234567.5, { decimals: 1 }), '1,234,567.5'],
    [fr.number(-0.04, { decimals: 1 }), '0,0'],
    [fr.number(-12.6), '−13'],
    [fr.number(3.24159), '3,2'],
    [fr.number(0.123), '0,12'],
    [fr.number(0.012), '0,012'],
    [fr.number(5), '5'],
    [en.number(5, { sign: true }), '+5'],
    [en.number(0, { sign: true }), '0'],
    [fr.range(-70.2, 72), '−70 à 72'],
    [en.range(0.4, 1.94), '0.4 to 1.9'],
    [fr.range(20, 20), '20'],
  ])('writes %j', (written, wanted) => {
    expect(shown(written)).toBe(wanted);
  });
});

describe('money', () => {
  it.each([
    [fr.money(1234.5, 'EUR', { decimals: 2 }), '1_234,50~€'],
    [en.money(1234.5, 'EUR', { decimals: 2 }), '€1,234.50'],
    [en.money(-70, 'EUR'), '−€70'],
    [fr.money(-70, 'kEUR'), '−70~k€'],
    [fr.moneyRange(-70, 72, 'kEUR'), '−70 à 72~k€'],
    [en.moneyRange(-70, 72, 'kEUR'), '−70 to 72~k€'],
    [en.moneyRange(-70, 72, 'EUR'), '−€70 to €72'],
    [fr.moneyRange(12.34, 12.34, 'CHF'), '12~CHF'],
    [fr.money(3, 'écu'), '3~écu'],
  ])('writes %j', (written, wanted) => {
    expect(shown(written)).toBe(wanted);
  });

  it('knows the sign of a currency and of its multiples, and keeps other names', () => {
    expect(['EUR', 'kEUR', 'MUSD', 'CAD', 'kWh', 'SEL'].map(currencySign)).toEqual([
      '€',
      'k€',
      'M$',
      '$ CA',
      'kWh',
      'SEL',
    ]);
  });
});

describe('shares and chances', () => {
  it.each([
    [fr.percent(0.83), '83~%'],
    [fr.percent(0.032), '3,2~%'],
    [en.percent(0.05), '5%'],
    [fr.percentRange(0.32, 0.69), '32 à 69~%'],
    [en.percentRange(0.32, 0.69), '32% to 69%'],
    [fr.chances(0.834), '83 chances sur 100'],
    [en.chances(0.01), '1 chance in 100'],
    [fr.chances(0.0012), 'moins d’une chance sur 100'],
    [fr.cases(0), 'moins d’un cas sur 100'],
    [fr.cases(0.59), '59 cas sur 100'],
    [en.cases(0.001), 'less than 1 case in 100'],
    [fr.chances(0.9951), 'plus de 99 chances sur 100'],
    [en.chances(1), 'more than 99 chances in 100'],
  ])('writes %j', (written, wanted) => {
    expect(shown(written)).toBe(wanted);
  });
});

describe('durations, dates, counts', () => {
  it.each([
    [fr.years(3.7), '3,7~ans'],
    [fr.years(1.5), '1,5~an'],
    [en.years(1.5), '1.5~years'],
    [fr.years(5), '5~ans'],
    [fr.minutes(90), '1~h~30'],
    [fr.minutes(120), '2~h'],
    [fr.minutes(45), '45~min'],
    [en.minutes(65), '1~h~05~min'],
    [fr.date('2026-12-01'), '1er~décembre 2026'],
    [en.date('2026-12-01'), '1~December 2026'],
    [fr.date('2026-06-30T23:30:00Z'), '1er~juillet 2026'],
    [fr.date('2026-06-30T23:30:00Z', 'America/Martinique'), '30~juin 2026'],
    [fr.time('2026-06-30T12:05:00Z'), '14~h~05'],
    [en.time('2026-06-30T12:05:00Z'), '14:05'],
    [fr.count(0, { one: 'membre', other: 'membres' }), '0~membre'],
    [en.count(0, { one: 'member', other: 'members' }), '0~members'],
    [fr.list(['A', 'B', 'C']), 'A, B et C'],
    [en.list(['A']), 'A'],
  ])('writes %j', (written, wanted) => {
    expect(shown(written)).toBe(wanted);
  });
});
