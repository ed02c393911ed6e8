import { sql } from 'kysely';
import {
  type EditableRecord,
  type Fields,
  type FormFault,
  type PeopleTransaction,
  tableRecord,
} from '../../people/index.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { instantsOf } from './domain/event-times.ts';
import { eventWords } from './words.ts';

const table = tableRecord({
  kind: 'event',
  table: 'event',
  columns: {
    territoryId: 'territory_id',
    kind: 'kind',
    titleFr: 'title_fr',
    titleEn: 'title_en',
    textFr: 'text_fr',
    textEn: 'text_en',
    startDay: 'start_day',
    startTime: 'start_time',
    endDay: 'end_day',
    endTime: 'end_time',
    timeZone: 'time_zone',
    place: 'place',
    onlineUrl: 'online_url',
    replayUrl: 'replay_url',
    organiser: 'organiser',
    themes: 'themes',
    registers: 'registers',
    seats: 'seats',
    state: 'state',
  },
  bodies: sql<string[]>`array_remove(array[event.territory_id], null)`,
  check: seatFaults,
});

/** Fewer seats than are held already. */
async function seatFaults(
  transaction: PeopleTransaction,
  id: string,
  { seats }: Fields,
): Promise<readonly FormFault[]> {
  if (typeof seats !== 'number') return [];
  const { rows } = await sql<{ held: number }>`select count(*)::int as held from event_registration
    where event_id = ${id} and state = 'held'`.execute(transaction);
  const { held } = rows[0]!;
  if (held <= seats) return [];
  const message = (language: 'fr' | 'en') =>
    eventWords[language].faults.seatsBelow(formatNumber(language, held));
  return [{ field: 'seats', code: 'EVT-006', message: { fr: message('fr'), en: message('en') } }];
}

/** The instants follow from the days, the times and the zone, and are kept with them. */
async function keepInstants(transaction: PeopleTransaction, id: string, fields: Fields): Promise<void> {
  const instants = instantsOf({
    startDay: String(fields.startDay),
    startTime: String(fields.startTime),
    endDay: fields.endDay === null ? null : String(fields.endDay),
    endTime: String(fields.endTime),
    timeZone: String(fields.timeZone),
  });
  if (!('startsAt' in instants)) throw new Error('An event whose times were not checked');
  await sql`update event set starts_at = ${instants.startsAt}, ends_at = ${instants.endsAt} where id = ${id}`.execute(
    transaction,
  );
}

/** How events are kept. */
export const eventRecord: EditableRecord = {
  ...table,
  async insert(transaction, record) {
    await table.insert(transaction, record);
    await keepInstants(transaction, record.id, record.fields);
  },
  async write(transaction, id, fields, version, at) {
    await table.write(transaction, id, fields, version, at);
    await keepInstants(transaction, id, fields);
  },
};
