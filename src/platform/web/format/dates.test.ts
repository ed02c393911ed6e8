import { afterEach, describe, expect, test } from 'vitest';
import { formatDate, formatMoment, formatTime, setTimeZone } from './dates.ts';

afterEach(() => setTimeZone('Europe/Paris'));

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const told = (moment: string, zone?: string) =>
  plain(`${formatDate('fr', moment, zone)}, ${formatTime('fr', moment, zone)}`);

describe('instants kept in UTC are told in the time of the territory', () => {
  test.each([
    // The hour that comes twice on 25 October 2026, and the one that does not exist on 29 March 2026.
    ['2026-10-25T00:30:00Z', 'Europe/Paris', '25 octobre 2026, 2 h 30'],
    ['2026-10-25T01:30:00Z', 'Europe/Paris', '25 octobre 2026, 2 h 30'],
    ['2026-10-25T02:30:00Z', 'Europe/Paris', '25 octobre 2026, 3 h 30'],
    ['2026-03-29T00:59:00Z', 'Europe/Paris', '29 mars 2026, 1 h 59'],
    ['2026-03-29T01:00:00Z', 'Europe/Paris', '29 mars 2026, 3 h 00'],
    // Overseas: another hour, another day, another year.
    ['2026-12-31T23:30:00Z', 'Indian/Reunion', '1er janvier 2027, 3 h 30'],
    ['2027-01-01T02:30:00Z', 'America/Guadeloupe', '31 décembre 2026, 22 h 30'],
    ['2026-06-01T10:00:00Z', 'Pacific/Noumea', '1er juin 2026, 21 h 00'],
    ['2026-06-01T09:00:00Z', 'Pacific/Tahiti', '31 mai 2026, 23 h 00'],
    // Leap day.
    ['2028-02-29T11:00:00Z', 'Europe/Paris', '29 février 2028, 12 h 00'],
  ])('%s in %s', (moment, zone, expected) => {
    expect(told(moment, zone)).toBe(expected);
    setTimeZone(zone);
    expect(told(moment)).toBe(expected);
  });

  test('a day without a time is the same day everywhere', () => {
    setTimeZone('Pacific/Tahiti');
    expect(plain(formatDate('fr', '2028-02-29'))).toBe('29 février 2028');
    expect(plain(formatDate('en', '2026-12-01'))).toBe('1 December 2026');
  });
});

test('an instant is told with its day, in the words of each language', () => {
  const moment = '2026-11-27T13:05:00Z';
  expect(plain(formatMoment('fr', moment))).toBe('27 novembre 2026 à 14 h 05');
  expect(plain(formatMoment('en', moment))).toBe('27 November 2026 at 14:05');
});
