import { expect, test } from 'vitest';
import { type ComparedUnit, compareUnits } from './compared-units.ts';

const unit = (
  group: ComparedUnit['group'],
  before: number,
  after: number,
  earlier: number | null = null,
) => ({
  name: `${group} ${before} ${after}`,
  group,
  before,
  after,
  earlier,
});

test('Card and Krueger (1994): employment rose by 2.76 where the wage rose, beside where it did not', () => {
  // Table 3, rows 1 to 3: New Jersey 20.44 then 21.03, Pennsylvania 23.33 then 21.17 full-time equivalents a store.
  const told = compareUnits([unit('took-part', 20.44, 21.03), unit('others', 23.33, 21.17)]);
  expect(told).toMatchObject({ kind: 'compared', canBeJudged: false, earlier: null });
  // The table prints 2.76, from means before rounding.
  expect(told.kind === 'compared' && told.found.difference).toBeCloseTo(2.75, 10);
});

test('nothing elsewhere, or nothing here, is told as such: no difference is made up', () => {
  expect(compareUnits([unit('took-part', 10, 6)]).kind).toBe('only-here');
  expect(compareUnits([unit('others', 10, 6)]).kind).toBe('none-here');
  expect(compareUnits([unit('took-part', -1e308, 1e308), unit('others', 1, 1)]).kind).toBe('too-large');
});

test('earlier measures say whether both moved alike before, only where every place has one', () => {
  const moved = (earlierHere: number | null) =>
    compareUnits([unit('took-part', 10, 6, earlierHere), unit('others', 10, 10, 10)]);
  expect(moved(10)).toMatchObject({ earlier: { gap: 0, isSmall: true } });
  expect(moved(13)).toMatchObject({ earlier: { gap: -3, isSmall: false } });
  expect(moved(null)).toMatchObject({ earlier: null });
});
