import { expect, test } from 'vitest';
import { type DatedBackup, keptBackups } from './kept-backups.ts';

const nightly = (at: string): DatedBackup => ({ id: at, at: new Date(at), reason: 'nightly' });
const nights = (from: string, count: number): DatedBackup[] =>
  Array.from({ length: count }, (_, index) =>
    nightly(new Date(Date.parse(from) - index * 86_400_000).toISOString().slice(0, 19)),
  );

test('of two years of nights, 7 days, 4 weeks and 12 months are kept, the newest of each', () => {
  const kept = [...keptBackups(nights('2026-11-26T02:17:00Z', 730))].sort().reverse();
  expect(kept.slice(0, 8)).toEqual([
    '2026-11-26T02:17:00',
    '2026-11-25T02:17:00',
    '2026-11-24T02:17:00',
    '2026-11-23T02:17:00',
    '2026-11-22T02:17:00',
    '2026-11-21T02:17:00',
    '2026-11-20T02:17:00',
    '2026-11-15T02:17:00',
  ]);
  expect(kept).toContain('2025-12-31T02:17:00');
  expect(kept).not.toContain('2025-11-30T02:17:00');
  expect(kept.length).toBe(7 + 2 + 11);
});

test('a second backup of the same day replaces the first; a day without one does not count', () => {
  const backups = [
    nightly('2026-11-26T02:00:00'),
    nightly('2026-11-26T14:00:00'),
    nightly('2025-01-01T02:00:00'),
  ];
  expect([...keptBackups(backups)].sort()).toEqual(['2025-01-01T02:00:00', '2026-11-26T14:00:00']);
});

test('the last three made before an upgrade are kept whatever their age', () => {
  const upgrades: DatedBackup[] = ['2020-01-01', '2020-02-01', '2020-03-01', '2020-03-02'].map((day) => ({
    id: day,
    at: new Date(day),
    reason: 'upgrade',
  }));
  const kept = keptBackups([...upgrades, ...nights('2026-11-26T02:17:00Z', 500)]);
  expect(upgrades.map(({ id }) => kept.has(id))).toEqual([false, true, true, true]);
});

test('nothing is kept of nothing, and the only one is always kept', () => {
  expect(keptBackups([]).size).toBe(0);
  expect(keptBackups([nightly('2001-01-01T00:00:00')]).size).toBe(1);
});
