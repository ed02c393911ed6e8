import { describe, expect, it } from 'vitest';
import { lineWorth } from './line-worth.ts';

const alliance = { priceYear: 2026, priceChange: null };
const line = { amount: null, basis: null, unitValue: null, priceYear: 2026 };
const hours = { unit: 'hours' as const, low: 100, high: 200 };

describe('the worth of a line in its alliance', () => {
  it('is the amount itself for money', () => {
    const amount = { unit: 'EUR' as const, low: 5, high: 7 };
    expect(lineWorth({ ...line, amount }, alliance)).toEqual({ low: 5, high: 7, year: 2026 });
  });

  it('is unknown for hours without a basis, and for nothing said, never zero', () => {
    expect(lineWorth({ ...line, amount: hours }, alliance)).toEqual({ unknown: 'basis' });
    expect(lineWorth(line, alliance)).toEqual({ unknown: 'amount' });
  });

  it('values hours at the dated minimum wage, days and full time by the legal duration', () => {
    expect(lineWorth({ ...line, amount: hours, basis: 'smic' }, alliance)).toMatchObject({
      low: 1231,
      high: 2462,
    });
    const day = { unit: 'days' as const, low: 1, high: 1 };
    expect(lineWorth({ ...line, amount: day, basis: 'smic' }, alliance)).toMatchObject({ low: 12.31 * 7 });
    const year = { unit: 'fte' as const, low: 1, high: 1 };
    expect(lineWorth({ ...line, amount: year, basis: 'smic-1-5' }, alliance)).toMatchObject({
      low: 12.31 * 1.5 * 1607,
    });
  });

  it('takes the worth that its member states on the other bases', () => {
    const amount = { unit: 'm2' as const, low: 10, high: 10 };
    expect(lineWorth({ ...line, amount, basis: 'market-rent', unitValue: 120 }, alliance)).toMatchObject({
      low: 1200,
    });
    expect(lineWorth({ ...line, amount, basis: 'smic' }, alliance)).toEqual({ unknown: 'basis' });
  });

  it('converts another year only by the change of prices that the alliance chose, else says the year', () => {
    const amount = { unit: 'EUR' as const, low: 100, high: 100 };
    const old = { ...line, amount, priceYear: 2024 };
    expect(lineWorth(old, alliance)).toEqual({ low: 100, high: 100, year: 2024 });
    const converted = lineWorth(old, { ...alliance, priceChange: 0.1 });
    expect(converted).toMatchObject({ year: 2026 });
    expect('low' in converted && converted.low).toBeCloseTo(121, 9);
  });
});
