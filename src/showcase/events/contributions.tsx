import type { DemoPart, TerritoryPanel } from '../../platform/ports/contributions.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { calendarAddress, eventAddresses, eventsAddress } from './addresses.ts';
import { demoEvents } from './demo-events.ts';
import { EventEntry } from './pages/event-entry.tsx';
import { listEvents } from './store/event-store.ts';
import { eventWords } from './words.ts';

/** Events shown on the page of a territory; the list has them all. */
const shown = 5;

/** The events to come of a territory, on its page. */
export const eventsPanel: TerritoryPanel = {
  name: 'events',
  async show({ slug, isCatalyst }, language, { readDatabase, clock }) {
    const now = clock.now();
    const filters = { kind: '', territory: slug, theme: '', isPast: false, zone: null };
    const events = await listEvents(readDatabase, filters, now, shown, 0);
    if (events.length === 0 && !isCatalyst) return null;
    const words = eventWords[language];
    return (
      <Section id="events" title={words.title}>
        {events.length === 0 ? <p>{words.none}</p> : null}
        {events.map((event) => (
          <EventEntry key={event.id} event={event} language={language} zone={null} now={now} />
        ))}
        {events.length === 0 ? null : (
          <p>
            <a href={eventsAddress(language, filters)}>{words.coming}</a>
            {' · '}
            <a href={calendarAddress(language, { territory: slug })}>{words.calendar.heading}</a>
          </p>
        )}
        {isCatalyst ? (
          <p class="no-print">
            <a href={addressIn(language, eventAddresses.createInTerritory).replace(':territory', slug)}>
              {words.create}
            </a>
          </p>
        ) : null}
      </Section>
    );
  },
};

/** Invented events of the teaching example; they leave with the territory. */
export const demoEventsPart: DemoPart = {
  name: 'events',
  load: (transaction, demo) => demoEvents(transaction, demo),
};
