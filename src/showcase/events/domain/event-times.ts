import { localOf, wallTime } from '../../domain/zoned-time.ts';

/**
 * Reads a time of day: `14:00`, `14h`, `14 h 30`, `9:05`. `null` for anything else.
 *
 * @example readTime('14 h') // '14:00'
 */
export function readTime(typed: string): string | null {
  const found = /^(\d{1,2})\s*(?:[:h]\s*(\d{2})?|h)$/i.exec(typed.replaceAll(/[\u00a0\u202f]/g, ' ').trim());
  if (found === null) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** When an event begins and ends, as its editor gave it. */
export interface GivenTimes {
  readonly startDay: string;
  readonly startTime: string;
  /** The same day when it is null. */
  readonly endDay: string | null;
  readonly endTime: string;
  readonly timeZone: string;
}

export type TimesFault =
  /** The clocks of the zone skip this time. */
  | {
      readonly field: 'startTime' | 'endTime';
      readonly code: 'never';
      readonly before: string;
      readonly after: string;
    }
  | { readonly field: 'endTime'; readonly code: 'before-start'; readonly start: string; readonly end: string }
  | { readonly field: 'endDay'; readonly code: 'too-long'; readonly days: number };

/** Days of one event, at most. */
export const mostDays = 31;

/** The two instants of an event, or why there are none. */
export function instantsOf(
  times: GivenTimes,
):
  | { readonly startsAt: Date; readonly endsAt: Date; readonly faults: readonly [] }
  | { readonly faults: readonly TimesFault[] } {
  const { startDay, startTime, endTime, timeZone } = times;
  const endDay = times.endDay ?? startDay;
  const [starts, ends] = [
    wallTime(`${startDay}T${startTime}`, timeZone),
    wallTime(`${endDay}T${endTime}`, timeZone),
  ];
  const faults: TimesFault[] = [];
  if (starts.kind === 'never')
    faults.push({
      field: 'startTime',
      code: 'never',
      before: timeOf(starts.before),
      after: timeOf(starts.after),
    });
  if (ends.kind === 'never')
    faults.push({ field: 'endTime', code: 'never', before: timeOf(ends.before), after: timeOf(ends.after) });
  if (starts.kind === 'never' || ends.kind === 'never') return { faults };
  if (ends.instant <= starts.instant)
    return {
      faults: [
        {
          field: 'endTime',
          code: 'before-start',
          start: localOf(starts.instant, timeZone),
          end: localOf(ends.instant, timeZone),
        },
      ],
    };
  const days = Math.ceil((ends.instant.getTime() - starts.instant.getTime()) / 86_400_000);
  if (days > mostDays) return { faults: [{ field: 'endDay', code: 'too-long', days }] };
  return { startsAt: starts.instant, endsAt: ends.instant, faults: [] };
}

const timeOf = (local: string): string => local.slice(11);
