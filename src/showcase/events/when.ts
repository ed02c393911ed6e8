import type { Language } from '../../kernel/language.ts';
import { formatDate, formatTime, siteTimeZone } from '../../platform/web/format/dates.ts';
import { offsetAt } from '../domain/zoned-time.ts';
import type { Event } from './domain/event.ts';
import { zoneLabel } from './time-zones.ts';
import { eventWords } from './words.ts';

type Times = Pick<Event, 'startsAt' | 'endsAt' | 'timeZone'>;

/** The times of an event on the clocks of a zone: `1er décembre 2026, de 14 h 00 à 15 h 30`. */
export function timesIn(language: Language, { startsAt, endsAt }: Times, zone: string): string {
  const words = eventWords[language].when;
  const [startDay, endDay] = [formatDate(language, startsAt, zone), formatDate(language, endsAt, zone)];
  const [start, end] = [formatTime(language, startsAt, zone), formatTime(language, endsAt, zone)];
  return startDay === endDay
    ? words.oneDay(startDay, start, end)
    : words.severalDays(startDay, start, endDay, end);
}

/** The same, with the name of the zone of the event, which is never guessed. */
export const whenOf = (language: Language, event: Times): string =>
  eventWords[language].when.inZone(
    timesIn(language, event, event.timeZone),
    zoneLabel(language, event.timeZone),
  );

/** The same times on the clocks of those who read, where they show another time; null where they show the same. */
export function alsoWhen(language: Language, event: Times, zone: string | null): string | null {
  const seen = zone ?? siteTimeZone();
  if (offsetAt(event.startsAt, seen) === offsetAt(event.startsAt, event.timeZone)) return null;
  return eventWords[language].when.alsoIn(zoneLabel(language, seen), timesIn(language, event, seen));
}
