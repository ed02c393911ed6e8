import type { Language } from '../../kernel/language.ts';
import { eventAddress } from './addresses.ts';
import { type Event, seatsLeft } from './domain/event.ts';

/** The facts of an event in schema.org. */
export function eventFacts(event: Event, language: Language, origin: string): object {
  const { place, registers } = event;
  // The room of those who register is told to them alone.
  const onlineUrl = registers ? null : event.onlineUrl;
  const address = origin + eventAddress(language, event.id);
  const online = { '@type': 'VirtualLocation', url: onlineUrl ?? address };
  const { commune } = event;
  const postal = {
    '@type': 'PostalAddress',
    streetAddress: place,
    ...(commune === null ? {} : { addressLocality: commune.name }),
  };
  const there = { '@type': 'Place', name: place, address: postal };
  const isOnline = place === '';
  const isMixed = !isOnline && event.onlineUrl !== null;
  const left = seatsLeft(event);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: (language === 'en' && event.title.en) || event.title.fr,
    description: (language === 'en' && event.text.en) || event.text.fr || undefined,
    startDate: event.startsAt.toISOString(),
    endDate: event.endsAt.toISOString(),
    eventStatus: `https://schema.org/${event.cancelledAt === null ? 'EventScheduled' : 'EventCancelled'}`,
    eventAttendanceMode: `https://schema.org/${
      isOnline
        ? 'OnlineEventAttendanceMode'
        : isMixed
          ? 'MixedEventAttendanceMode'
          : 'OfflineEventAttendanceMode'
    }`,
    location: isOnline ? online : isMixed ? [there, online] : there,
    organizer: event.organiser === '' ? undefined : { '@type': 'Organization', name: event.organiser },
    maximumAttendeeCapacity: event.seats ?? undefined,
    remainingAttendeeCapacity: left ?? undefined,
    recordedIn: event.replayUrl === null ? undefined : { '@type': 'VideoObject', url: event.replayUrl },
    url: address,
    inLanguage: language,
  };
}
