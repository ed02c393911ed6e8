import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorProgress, inversionChances, theilSenTrend } from './index.ts';

const pointsOf = (values: readonly number[]) => values.map((y, x) => ({ x, y }));
const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const series = fc.array(amount, { minLength: 3, maxLength: 20 });

describe('the chances of inversions', () => {
  it('are those of all orders of four values', () => {
    expect([...inversionChances(4)].map((chance) => Math.round(chance * 24))).toEqual([1, 3, 5, 6, 5, 3, 1]);
  });

  it('sum to one and are the same from both ends', () => {
    for (const n of [2, 7, 30]) {
      const chances = [...inversionChances(n)];
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
      expect(chances.at(-1)).toBeCloseTo(chances[0]!, 12);
    }
  });
});

describe('the trend of Theil and Sen', () => {
  it('gives the slope of a line exactly, and a range that is that slope alone', () => {
    const trend = theilSenTrend(pointsOf([1, 3, 5, 7, 9]))!;
    expect([trend.slope, trend.range, trend.at(10)]).toEqual([2, { low: 2, high: 2 }, 21]);
  });

  it('is that of the cloud seeding example of Hollander and Wolfe (Smith 1967): −0.056', () => {
    const trend = theilSenTrend(pointsOf([1.26, 1.27, 1.12, 1.16, 1.03]))!;
    expect(trend.slope).toBeCloseTo(-0.05625, 12);
  });

  it('does not follow one wrong reading', () => {
    expect(theilSenTrend(pointsOf([1, 2, 3, 4, 500, 6, 7]))!.slope).toBeCloseTo(1, 12);
  });

  it('has no range with three readings, and the extreme slopes with four', () => {
    expect(theilSenTrend(pointsOf([0, 1, 5]))!.range).toBeNull();
    expect(theilSenTrend(pointsOf([0, 1, 5, 6]))!.range).toEqual({ low: 1, high: 4 });
    expect(theilSenTrend(pointsOf([0, 1]))).toBeNull();
  });

  it('has a range around the slope, and a projection that grows wider with time', () => {
    fc.assert(
      fc.property(series, (values) => {
        const trend = theilSenTrend(pointsOf(values))!;
        if (trend.range === null) return;
        expect(trend.range.low).toBeLessThanOrEqual(trend.slope);
        expect(trend.range.high).toBeGreaterThanOrEqual(trend.slope);
        const [near, far] = [trend.rangeAt(values.length)!, trend.rangeAt(values.length + 10)!];
        const slack = 1e-6;
        expect(near.low).toBeLessThanOrEqual(trend.at(values.length) + slack);
        expect(near.high).toBeGreaterThanOrEqual(trend.at(values.length) - slack);
        expect(far.high - far.low).toBeGreaterThanOrEqual(near.high - near.low - slack);
      }),
    );
  });

  it('is moved and stretched as its values are', () => {
    fc.assert(
      fc.property(
        series,
        amount,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (values, shift, factor) => {
          const base = theilSenTrend(pointsOf(values))!.slope;
          const moved = theilSenTrend(pointsOf(values.map((value) => value * factor + shift)))!.slope;
          expect(Math.abs(moved - base * factor)).toBeLessThanOrEqual(1e-9 * 1e6 * Math.max(1, factor));
        },
      ),
    );
  });
});

describe('the progress of an indicator', () => {
  const baseline = { on: '2020-01-01', value: 100 };
  const target = { on: '2030-01-01', value: 50 };
  const ask = (readings: readonly { on: string; value: number }[], today = '2026-01-01') =>
    indicatorProgress({ baseline, target, readings, today });

  it('is the share of the way, beside the share of the straight line', () => {
    const found = ask([
      { on: '2024-01-01', value: 85 },
      { on: '2025-01-01', value: 80 },
    ]);
    expect(found.done).toBeCloseTo(0.4, 12);
    expect(found.expected).toBeCloseTo(0.5, 3);
    expect(found.expectedToday).toBeCloseTo(0.6, 3);
    expect(found.expectedValue).toBeCloseTo(75, 1);
    expect(found.latest).toEqual({ on: '2025-01-01', value: 80 });
    expect(found.trend).toMatchObject({ points: 3, range: null });
  });

  it('is below zero when one went away from the target, above one when one went beyond', () => {
    expect(ask([{ on: '2022-01-01', value: 110 }]).done).toBeCloseTo(-0.2, 12);
    expect(ask([{ on: '2022-01-01', value: 40 }]).done).toBeCloseTo(1.2, 12);
  });

  it('projects the trend to the day of the target as a range', () => {
    const found = ask([
      { on: '2021-01-01', value: 96 },
      { on: '2022-01-01', value: 90 },
      { on: '2023-01-01', value: 88 },
      { on: '2024-01-01', value: 81 },
    ]);
    expect(found.trend!.range!.low).toBeLessThan(found.trend!.perYear);
    expect(found.projected!.value).toBeGreaterThan(found.projected!.range!.low);
    expect(found.projected!.value).toBeLessThan(found.projected!.range!.high);
  });

  it('leaves unknown what cannot be computed, never zero', () => {
    const nothing = indicatorProgress({ baseline: null, target: null, readings: [], today: '2026-01-01' });
    expect(new Set(Object.values(nothing))).toEqual(new Set([null]));
    const flat = indicatorProgress({
      baseline,
      target: { ...target, value: 100 },
      readings: [{ on: '2024-01-01', value: 90 }],
      today: '2026-01-01',
    });
    expect([flat.done, flat.expected, flat.projected]).toEqual([null, null, null]);
    expect(ask([{ on: '2031-01-01', value: 60 }]).latest).toBeNull();
    const past = ask(
      ['2021', '2022', '2029', '2030'].map((year) => ({ on: `${year}-06-01`, value: 90 })),
      '2031-01-01',
    );
    expect(past.projected).toBeNull();
  });

  it('has the same shares whatever the unit, and in whatever order readings come', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2022-03-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ on: day, value: amount }), { selector: ({ on }) => on, minLength: 1 }),
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        (readings, factor) => {
          const scaled = (one: { on: string; value: number }) => ({ ...one, value: one.value * factor });
          const found = ask(readings);
          const other = indicatorProgress({
            baseline: scaled(baseline),
            target: scaled(target),
            readings: [...readings].reverse().map(scaled),
            today: '2026-01-01',
          });
          expect(other.done!).toBeCloseTo(found.done!, 6);
          expect(other.expected!).toBeCloseTo(found.expected!, 12);
        },
      ),
    );
  });
});
