import { describe, expect, it, test } from 'vitest';
import { localOf, wallTime } from './zoned-time.ts';

describe('the instant of a wall clock', () => {
  test.each([
    ['2026-12-01T14:00', 'Europe/Paris', '2026-12-01T13:00:00.000Z'],
    ['2026-07-01T14:00', 'Europe/Paris', '2026-07-01T12:00:00.000Z'],
    ['2026-12-01T14:00', 'Indian/Reunion', '2026-12-01T10:00:00.000Z'],
    ['2026-12-01T23:30', 'America/Cayenne', '2026-12-02T02:30:00.000Z'],
    ['2026-12-01T08:15', 'Pacific/Marquesas', '2026-12-01T17:45:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(wallTime(local, zone)).toEqual({ kind: 'once', instant: new Date(instant) });
    expect(localOf(new Date(instant), zone)).toBe(local);
  });

  it('takes the first of two where autumn repeats an hour', () => {
    expect(wallTime('2026-10-25T02:30', 'Europe/Paris')).toEqual({
      kind: 'twice',
      instant: new Date('2026-10-25T00:30:00Z'),
    });
  });

  it('finds no instant where spring skips an hour, and tells the two times around it', () => {
    expect(wallTime('2026-03-29T02:30', 'Europe/Paris')).toEqual({
      kind: 'never',
      before: '2026-03-29T01:30',
      after: '2026-03-29T03:30',
    });
  });
});
