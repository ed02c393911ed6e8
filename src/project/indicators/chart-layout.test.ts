import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layChart, runsOf } from './chart-layout.ts';

const at = (on: string, value: number) => ({ on, value });
const nothing = {
  baseline: null,
  target: null,
  readings: [],
  doubtful: [],
  projected: null,
  others: [],
  joined: null,
};

describe('the chart of an indicator', () => {
  it('joins neighbours and leaves a gap where readings are missing', () => {
    const values = [at('2018-12-31', 1), at('2019-12-31', 2), at('2022-12-31', 3), at('2023-12-31', 4)];
    expect(runsOf(values, 548).map((run) => run.map(({ value }) => value))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(runsOf(values, null)).toHaveLength(1);
  });

  it('is not drawn when there is nothing to draw', () => {
    expect(layChart(nothing, 300)).toBeNull();
  });

  it('keeps zero for values near it, and not for values far from it', () => {
    const near = layChart({ ...nothing, readings: [at('2020-01-01', 2), at('2021-01-01', 10)] }, 300)!;
    const far = layChart({ ...nothing, readings: [at('2020-01-01', 180), at('2021-01-01', 170)] }, 300)!;
    expect([near.showsZero, far.showsZero]).toEqual([true, false]);
  });

  it('places every value inside the drawing, the highest on top', () => {
    const day = fc
      .integer({ min: 0, max: 9000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ on: day, value }), { selector: ({ on }) => on, minLength: 1 }),
        (readings) => {
          const layout = layChart({ ...nothing, readings, target: at('2030-01-01', 5) }, 300)!;
          for (const reading of readings) {
            expect(layout.x(reading.on)).toBeGreaterThanOrEqual(0);
            expect(layout.x(reading.on)).toBeLessThanOrEqual(100);
            expect(layout.y(reading.value)).toBeGreaterThanOrEqual(0);
            expect(layout.y(reading.value)).toBeLessThanOrEqual(layout.plotHeight);
          }
          expect(layout.years.length).toBeLessThanOrEqual(6);
        },
      ),
    );
  });
});
