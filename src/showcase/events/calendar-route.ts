import { isUuid } from '../../people/index.ts';
import type { PageHandler } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { themeLabel } from '../labels.ts';
import { calendarOf } from './calendar.ts';
import type { Event } from './domain/event.ts';
import { listEventsBetween, listEventTerritories, readEvent } from './store/event-store.ts';
import { eventWords } from './words.ts';

/** How far back and ahead a calendar goes. */
const calendarDays = { back: 90, ahead: 730 } as const;
const day = 86_400_000;

/** Answers a calendar: all events, those of a territory or of a theme, or one alone. */
export const answerCalendar =
  (ports: Ports): PageHandler =>
  async (context) => {
    const [, kind, key = '', language] =
      /^(all|territory|theme|event)(?:-([\w-]{1,200}))?\.(fr|en)\.ics$/.exec(
        context.req.param('file') ?? '',
      ) ?? [];
    if (kind === undefined || (kind === 'all') !== (key === '')) return context.notFound();
    const found = await readCalendar(ports, kind, key, language as 'fr' | 'en');
    if (found === null) return context.notFound();
    const now = ports.clock.now();
    const text = calendarOf({
      ...found,
      language: language as 'fr' | 'en',
      origin: ports.settings.origin,
      now,
    });
    return context.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${kind === 'event' ? 'rendez-vous' : kind}.ics"`,
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
    });
  };

async function readCalendar(
  { readDatabase, clock }: Ports,
  kind: string,
  key: string,
  language: 'fr' | 'en',
): Promise<{ readonly events: readonly Event[]; readonly name: string } | null> {
  const words = eventWords[language].calendar;
  if (kind === 'event') {
    const event = isUuid(key) ? await readEvent(readDatabase, key) : null;
    if (event === null || event.state !== 'published') return null;
    return { events: [event], name: (language === 'en' && event.title.en) || event.title.fr };
  }
  const now = clock.now().getTime();
  const between = (filters: { readonly territory?: string; readonly theme?: string }) =>
    listEventsBetween(
      readDatabase,
      { kind: '', territory: '', theme: '', ...filters },
      new Date(now - calendarDays.back * day),
      new Date(now + calendarDays.ahead * day),
    );
  if (kind === 'all') return { events: await between({}), name: words.name };
  if (kind === 'theme') {
    const label = themeLabel(language, key);
    // A theme that has no event yet is a calendar without event; a word that is no theme is not found.
    return label === key ? null : { events: await between({ theme: key }), name: words.theme(label) };
  }
  const territory = (await listEventTerritories(readDatabase)).find(({ slug }) => slug === key);
  if (territory === undefined) return null;
  return { events: await between({ territory: key }), name: words.territory(territory.name) };
}
