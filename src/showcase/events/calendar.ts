import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Language } from '../../kernel/language.ts';
import { themeLabel } from '../labels.ts';
import { eventAddress } from './addresses.ts';
import { type Event, whereOf } from './domain/event.ts';
import { eventWords } from './words.ts';

interface CalendarParts {
  readonly events: readonly Event[];
  readonly language: Language;
  readonly origin: string;
  readonly name: string;
  readonly now: Date;
}

/**
 * A calendar that programs subscribe to. Instants are in UTC: each program shows them on the clock of its owner, whatever
 * zone that is, and no table of zones can be out of date.
 */
export function calendarOf({ events, language, origin, name, now }: CalendarParts): string {
  const host = new URL(origin).host;
  const calendar = ical({
    name,
    prodId: { company: 'Cap17', product: 'events', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const event of events) {
    const address = origin + eventAddress(language, event.id);
    const where = whereOf(event);
    const text = (language === 'en' && event.text.en) || event.text.fr;
    calendar.createEvent({
      id: `${event.id}@${host}`,
      stamp: now,
      start: event.startsAt,
      end: event.endsAt,
      lastModified: event.updatedAt,
      sequence: Math.floor(event.updatedAt.getTime() / 1_000),
      summary: (language === 'en' && event.title.en) || event.title.fr,
      description: [
        event.cancelledAt === null
          ? ''
          : `${eventWords[language].sheet.cancelled} ${event.cancelReason}`.trim(),
        text,
        address,
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
      url: address,
      ...(where === '' ? {} : { location: where }),
      status: event.cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      categories: event.themes.map((theme) => ({ name: themeLabel(language, theme) })),
    });
  }
  return calendar.toString();
}
