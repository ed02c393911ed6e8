import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencies, monthsBetween, stalenessOf } from './frequency.ts';
import { type Reading, settleReadings } from './readings.ts';

const reading = (id: string, on: string, value: number, isChosen = false): Reading => ({
  id,
  on,
  value,
  isChosen,
  version: 1,
  source: '',
  note: '',
  author: '',
  updatedAt: new Date(0),
});

describe('the readings of one day', () => {
  it('count as one when they say the same', () => {
    const settled = settleReadings([reading('a', '2024-12-31', 5), reading('b', '2024-12-31', 5)]);
    expect([settled.kept.map(({ id }) => id), settled.disagreements]).toEqual([['a'], []]);
  });

  it('are left out when they differ, until one is chosen', () => {
    const two = [reading('a', '2024-12-31', 5), reading('b', '2024-12-31', 6)];
    expect(settleReadings(two)).toEqual({ kept: [], disagreements: [{ on: '2024-12-31', readings: two }] });
    const chosen = settleReadings([two[0]!, { ...two[1]!, isChosen: true }]);
    expect([chosen.kept.map(({ id }) => id), chosen.disagreements]).toEqual([['b'], []]);
  });

  it('are at most one a day, in order, and every day is either kept or to be chosen', () => {
    const day = fc.constantFrom('2021-01-01', '2022-01-01', '2023-01-01');
    const one = fc.tuple(day, fc.integer({ min: 0, max: 2 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(one), (ones) => {
        const settled = settleReadings(
          ones.map(([on, value, chosen], at) => reading(String(at), on, value, chosen)),
        );
        const days = settled.kept.map(({ on }) => on);
        expect(days).toEqual([...new Set(days)].sort());
        expect(new Set([...days, ...settled.disagreements.map(({ on }) => on)])).toEqual(
          new Set(ones.map(([on]) => on)),
        );
      }),
    );
  });
});

describe('the age of the last reading', () => {
  it('is told in months, and old beyond one and a half times the frequency', () => {
    expect(stalenessOf('2024-12-31', 'year', '2026-06-30')).toEqual({
      state: 'recent',
      months: 17,
      every: 12,
    });
    expect(stalenessOf('2024-12-31', 'year', '2026-07-31')).toEqual({ state: 'old', months: 19, every: 12 });
    expect(stalenessOf('1999-01-01', 'irregular', '2026-07-31')).toMatchObject({
      state: 'recent',
      every: null,
    });
    expect(stalenessOf(null, 'year', '2026-07-31')).toEqual({ state: 'none' });
  });

  it('never goes down as days pass', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 }));
    const dayAt = (n: number) => new Date(Date.UTC(2015, 0, 1 + n)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, fc.constantFrom(...frequencies), ([a, b], frequency) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)];
        expect(monthsBetween(dayAt(0), dayAt(near))).toBeLessThanOrEqual(monthsBetween(dayAt(0), dayAt(far)));
        const before = stalenessOf(dayAt(0), frequency, dayAt(near)).state;
        const after = stalenessOf(dayAt(0), frequency, dayAt(far)).state;
        expect(before === 'old' && after === 'recent').toBe(false);
      }),
    );
  });
});
