import { sql } from 'kysely';
import type { DemoPlace } from '../../platform/ports/contributions.ts';
import type { Database } from '../../platform/ports/database.ts';
import { instantsOf } from './domain/event-times.ts';

interface DemoEvent {
  readonly key: string;
  readonly kind: 'webinar' | 'meeting' | 'visit';
  /** Days from the day on which the example is loaded. */
  readonly inDays: number;
  readonly startTime: string;
  readonly endTime: string;
  readonly title: readonly [fr: string, en: string];
  readonly text: readonly [fr: string, en: string];
  readonly place: string;
  readonly onlineUrl: string | null;
  readonly replayUrl: string | null;
  readonly themes: readonly string[];
  readonly seats: number | null;
}

const invented = [
  'Exemple pédagogique : rien de tout cela n’est réel.',
  'Teaching example: none of this is real.',
] as const;

const events: readonly DemoEvent[] = [
  {
    key: 'webinar',
    kind: 'webinar',
    inDays: 12,
    startTime: '14:00',
    endTime: '15:30',
    title: ['Partager une cuisine : combien, pour qui ?', 'Sharing a kitchen: how much, for whom?'],
    text: [
      'Trois associations et une commune racontent ce qu’une cuisine commune a changé, chiffres à l’appui.',
      'Three associations and a municipal council tell what a shared kitchen changed, with figures.',
    ],
    place: '',
    onlineUrl: 'https://visio.exemple.fr/cuisine-commune',
    replayUrl: null,
    themes: ['alliances', 'collectivites-associations'],
    seats: 100,
  },
  {
    key: 'visit',
    kind: 'visit',
    inDays: 25,
    startTime: '10:00',
    endTime: '12:30',
    title: ['Visite de l’atelier partagé', 'A visit to the shared workshop'],
    text: [
      'On voit les machines, on rencontre celles et ceux qui s’en servent, on repart avec leur convention.',
      'See the machines, meet those who use them, leave with their agreement.',
    ],
    place: 'Atelier partagé, 3 rue de l’Exemple',
    onlineUrl: null,
    replayUrl: null,
    themes: ['alliances'],
    seats: 12,
  },
  {
    key: 'replay',
    kind: 'webinar',
    inDays: -20,
    startTime: '18:00',
    endTime: '19:00',
    title: ['Le premier kilomètre : partir des besoins', 'The first kilometre: begin with needs'],
    text: [
      'Enregistrement d’un échange entre catalyseurs de trois territoires.',
      'Recording of a talk between catalysts of three territories.',
    ],
    place: '',
    onlineUrl: null,
    replayUrl: 'https://video.exemple.fr/premier-kilometre',
    themes: ['projet-territoire'],
    seats: null,
  },
];

/** Writes the invented events of the example territory. */
export async function demoEvents(transaction: Database, demo: DemoPlace): Promise<void> {
  for (const event of events) {
    const startDay = new Date(demo.at.getTime() + event.inDays * 86_400_000).toISOString().slice(0, 10);
    const { startTime, endTime } = event;
    const timeZone = 'Europe/Paris';
    const instants = instantsOf({ startDay, startTime, endDay: null, endTime, timeZone });
    if (!('startsAt' in instants)) throw new Error(`No such times: ${event.key}`);
    await sql`insert into event (id, created_at, updated_at, territory_id, kind, state, title_fr, title_en, text_fr,
        text_en, start_day, start_time, end_time, time_zone, starts_at, ends_at, place, online_url, replay_url, organiser,
        themes, registers, seats)
      values (${demo.idOf('event', event.key)}, ${demo.at}, ${demo.at}, ${demo.territoryId}, ${event.kind}, 'published',
        ${event.title[0]}, ${event.title[1]}, ${`${event.text[0]}\n\n${invented[0]}`}, ${`${event.text[1]}\n\n${invented[1]}`},
        ${startDay}, ${startTime}, ${endTime}, ${timeZone}, ${instants.startsAt}, ${instants.endsAt}, ${event.place},
        ${event.onlineUrl}, ${event.replayUrl}, 'Exemple pédagogique', ${[...event.themes]}::text[],
        ${event.seats !== null}, ${event.seats})`.execute(transaction);
  }
}
