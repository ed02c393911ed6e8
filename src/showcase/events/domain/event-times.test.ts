import { describe, expect, it, test } from 'vitest';
import { instantsOf, readTime } from './event-times.ts';
import { monthDays, readMonth } from './month.ts';

test.each([
  ['14:00', '14:00'],
  ['14h', '14:00'],
  ['9 h 05', '09:05'],
  ['14\u00a0h\u00a030', '14:30'],
  ['24:00', null],
  ['14:60', null],
  ['14', null],
  ['midi', null],
])('%s is read as %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

describe('the instants of an event', () => {
  const times = {
    startDay: '2026-12-01',
    startTime: '14:00',
    endDay: null,
    endTime: '15:30',
    timeZone: 'Europe/Paris',
  };

  it('end on the same day unless told, in its zone', () => {
    expect(instantsOf(times)).toEqual({
      startsAt: new Date('2026-12-01T13:00:00Z'),
      endsAt: new Date('2026-12-01T14:30:00Z'),
      faults: [],
    });
    expect(instantsOf({ ...times, timeZone: 'Indian/Reunion' })).toMatchObject({
      startsAt: new Date('2026-12-01T10:00:00Z'),
    });
  });

  it('never end before they start, nor last for months', () => {
    expect(instantsOf({ ...times, endTime: '13:00' }).faults).toEqual([
      { field: 'endTime', code: 'before-start', start: '2026-12-01T14:00', end: '2026-12-01T13:00' },
    ]);
    expect(instantsOf({ ...times, endTime: '14:00' }).faults).toHaveLength(1);
    expect(instantsOf({ ...times, endDay: '2027-03-01' }).faults).toEqual([
      { field: 'endDay', code: 'too-long', days: 91 },
    ]);
  });

  it('are refused in the hour that spring skips, and an hour longer or shorter across it', () => {
    const night = { ...times, startDay: '2026-03-29', startTime: '02:30', endTime: '04:00' };
    expect(instantsOf(night).faults).toEqual([
      { field: 'startTime', code: 'never', before: '01:30', after: '03:30' },
    ]);
    const { startsAt, endsAt } = instantsOf({ ...night, startTime: '01:30' }) as {
      startsAt: Date;
      endsAt: Date;
    };
    expect((endsAt.getTime() - startsAt.getTime()) / 3_600_000).toBe(1.5);
    const autumn = instantsOf({ ...times, startDay: '2026-10-25', startTime: '01:00', endTime: '04:00' });
    expect(autumn).toMatchObject({
      startsAt: new Date('2026-10-24T23:00:00Z'),
      endsAt: new Date('2026-10-25T03:00:00Z'),
    });
  });
});

test('a month is whole weeks from Monday, its own days told apart', () => {
  const weeks = monthDays('2026-11');
  expect(weeks.length).toBe(6);
  expect(weeks.flat().length).toBe(42);
  expect(weeks[0]![0]).toEqual({ day: '2026-10-26', isInMonth: false });
  expect(weeks[0]![6]).toEqual({ day: '2026-11-01', isInMonth: true });
  expect(['2026-13', '2026-1', 'x', undefined].map((typed) => readMonth(typed))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
