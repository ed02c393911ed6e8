import { describe, expect, it } from 'vitest';
import { type TimingHypotheses, timingEffect, yearsCovered } from './years-covered.ts';

const line = (fromYear: number | null, toYear: number | null, per: 'year' | 'once' = 'year') => ({
  per,
  fromYear,
  toYear,
});
/** Nothing delays, nothing stops, nothing is discounted. */
const still: TimingHypotheses = {
  delay: { low: 0, high: 0 },
  timeConstant: { low: 1e-9, high: 1e-9 },
  hazard: { min: 0, mode: 0, max: 0 },
  discountRate: 0,
  memberCount: 3,
};
const effect = (of: ReturnType<typeof line>, more: Partial<TimingHypotheses> = {}, horizon = 7) =>
  timingEffect(of, 2026, horizon, { ...still, ...more });

describe('a line that holds part of the horizon', () => {
  it('covers the years that it shares with it, both ends included', () => {
    expect(yearsCovered(line(null, null), 2026, 7)).toBe(1);
    expect(yearsCovered(line(2027, 2029), 2026, 7)).toBeCloseTo(3 / 7, 12);
    expect(yearsCovered(line(2020, 2026), 2026, 7)).toBeCloseTo(1 / 7, 12);
    expect(yearsCovered(line(2031, 2050), 2026, 7)).toBeCloseTo(2 / 7, 12);
    expect(yearsCovered(line(2033, 2040), 2026, 7)).toBe(0);
    expect(yearsCovered(line(null, 2025), 2026, 7)).toBe(0);
  });

  it('counts what happens once in its year, and not at all when that year is beyond the horizon', () => {
    expect(yearsCovered(line(null, null, 'once'), 2026, 7)).toBeCloseTo(1 / 7, 12);
    expect(yearsCovered(line(2032, null, 'once'), 2026, 7)).toBeCloseTo(1 / 7, 12);
    expect(yearsCovered(line(2033, null, 'once'), 2026, 7)).toBe(0);
  });

  it('loses nothing where every year weighs the same, or where it holds them all', () => {
    for (const each of [line(2026, 2027), line(2031, null), line(2029, null, 'once')]) {
      expect(effect(each)!.low).toBeCloseTo(1, 12);
      expect(effect(each)!.high).toBeCloseTo(1, 12);
    }
    const slow = { delay: { low: 0.1, high: 1 }, timeConstant: { low: 0.5, high: 3 }, discountRate: 0.1 };
    expect(effect(line(null, null), slow)!.low).toBeCloseTo(1, 12);
    expect(effect(line(null, null), slow)!.high).toBeCloseTo(1, 12);
  });

  it('weighs more early by the discount alone, and less early by the delay', () => {
    // Two years at 10 %: the first weighs 1/1.1, the second 1/1.21; the mean of both is counted.
    expect(effect(line(2026, 2026), { discountRate: 0.1 }, 2)!.low).toBeCloseTo(2.2 / 2.1, 12);
    // Half a year of delay for each of two further members: the first year gives nothing.
    expect(effect(line(2026, 2026), { delay: { low: 0, high: 0.5 } }, 2)).toEqual({ low: 0, high: 1 });
    expect(effect(line(2027, 2027), { delay: { low: 0, high: 0.5 } }, 2)!.high).toBeCloseTo(2, 12);
  });

  it('has no effect to tell when it holds no year, or when the delay leaves none', () => {
    expect(effect(line(2040, null))).toBeNull();
    expect(effect(line(2026, 2027), { delay: { low: 4, high: 9 } })).toBeNull();
  });
});
