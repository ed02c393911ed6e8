import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllianceLine } from './alliance-reading.ts';
import { totalOf } from './line-totals.ts';
import { inPriceYear, statedWorth } from './line-worth.ts';

const line: AllianceLine = {
  id: 'l',
  version: 1,
  memberId: 'm',
  side: 'contribution',
  title: 'Cuisine',
  lever: 'human',
  means: 'people',
  amount: { unit: 'hours', low: 100, high: 200 },
  per: 'year',
  basis: null,
  unitValue: null,
  priceYear: 2026,
  fromYear: null,
  toYear: null,
  beneficiary: 'members',
  source: '',
  visibility: 'alliance',
};

describe('the worth of a line', () => {
  it('is its amount when it is money', () => {
    const money = { ...line, amount: { unit: 'EUR', low: 3_000, high: 5_000 } } as const;
    expect(statedWorth(money)).toEqual({
      ok: true,
      euros: { low: 3_000, high: 5_000 },
      basis: { perUnit: null, source: null },
    });
  });

  it('of hours on the minimum wage comes from the wage at the end of its year, with its source', () => {
    const worth = statedWorth({ ...line, basis: 'smic' });
    expect(worth).toMatchObject({ ok: true, euros: { low: 1_231, high: 2_462 } });
    expect(worth.ok && worth.basis.source?.url).toMatch(/^https:/);
    expect(statedWorth({ ...line, basis: 'smic-1-5' })).toMatchObject({
      ok: true,
      euros: { low: 1_846.5, high: 3_693 },
    });
  });

  it('does not exist without a basis, on a basis of another unit, or of a year that the data do not reach', () => {
    expect(statedWorth(line)).toEqual({ ok: false, reason: 'no-basis' });
    expect(statedWorth({ ...line, basis: 'replacement' })).toEqual({ ok: false, reason: 'no-basis' });
    const surface = { ...line, amount: { unit: 'm2', low: 1, high: 2 }, basis: 'smic' } as const;
    expect(statedWorth(surface)).toEqual({ ok: false, reason: 'basis-out-of-reach' });
    expect(statedWorth({ ...line, basis: 'smic', priceYear: 1995 })).toEqual({
      ok: false,
      reason: 'basis-out-of-reach',
    });
    expect(statedWorth({ ...line, amount: null })).toEqual({ ok: false, reason: 'unknown' });
  });

  it('is brought to another year only at a chosen change, and back again to what it was', () => {
    expect(inPriceYear({ low: 100, high: 200 }, 2024, 2026, null)).toBeNull();
    expect(inPriceYear({ low: 100, high: 200 }, 2026, 2026, null)).toEqual({ low: 100, high: 200 });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.integer({ min: 2000, max: 2040 }),
        fc.double({ min: -0.1, max: 0.3, noNaN: true }),
        (amount, year, change) => {
          const there = inPriceYear({ low: amount, high: amount }, year, 2026, change)!;
          const back = inPriceYear(there, 2026, year, change)!;
          expect(Math.abs(back.low - amount)).toBeLessThanOrEqual(1e-9 * Math.max(1, amount));
        },
      ),
    );
  });
});

describe('what lines add up to', () => {
  it('tells apart what is unknown, not valued or of another year, and adds the rest', () => {
    const money = (low: number, more: Partial<AllianceLine> = {}): AllianceLine => ({
      ...line,
      amount: { unit: 'EUR', low, high: low },
      ...more,
    });
    const lines = [
      money(1_000),
      money(500, { priceYear: 2024 }),
      money(70, { per: 'once' }),
      line,
      { ...line, amount: null },
    ];
    const alliance = { priceYear: 2026, priceChange: null };
    expect(totalOf(lines, 'year', alliance)).toEqual({
      euros: { low: 1_000, high: 1_000 },
      added: 1,
      unknown: 1,
      unvalued: [{ unit: 'hours', low: 100, high: 200 }],
      otherYears: [{ year: 2024, euros: { low: 500, high: 500 } }],
    });
    expect(totalOf(lines, 'year', { ...alliance, priceChange: 0 })).toMatchObject({
      euros: { low: 1_500, high: 1_500 },
      otherYears: [],
    });
    expect(totalOf(lines, 'once', alliance).euros).toEqual({ low: 70, high: 70 });
  });
});
