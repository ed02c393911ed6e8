import { sql } from 'kysely';
import {
  type EditableRecord,
  type Fields,
  type FormFault,
  type PeopleTransaction,
  tableRecord,
} from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { instantsOf } from './domain/event-times.ts';
import { findCommune } from './event-commune.ts';
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
    commune: 'commune',
    onlineUrl: 'online_url',
    replayUrl: 'replay_url',
    organiser: 'organiser',
    themes: 'themes',
    registers: 'registers',
    seats: 'seats',
    state: 'state',
  },
  bodies: sql<string[]>`array_remove(array[event.territory_id], null)`,
  check: async (transaction, id, fields, _personId, at) => [
    ...(await seatFaults(transaction, id, fields)),
    ...(await hidingFaults(transaction, id, fields, at)),
    ...(await communeFaults(transaction, fields)),
  ],
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

/** Those who registered for an event that is public and not over, and expect it to take place. */
async function countExpecting(transaction: PeopleTransaction, id: string, at: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from event_registration r
    join event e on e.id = r.event_id
    where e.id = ${id} and e.state = 'published' and e.cancelled_at is null and e.ends_at > ${at}`.execute(
    transaction,
  );
  return rows[0]!.count;
}

/** An event that people registered for is cancelled, which tells them; it is not hidden. */
async function hidingFaults(
  transaction: PeopleTransaction,
  id: string,
  { state }: Fields,
  at: Date,
): Promise<readonly FormFault[]> {
  if (state === 'published') return [];
  const count = await countExpecting(transaction, id, at);
  if (count === 0) return [];
  const message = (language: 'fr' | 'en') =>
    eventWords[language].faults.registered(formatNumber(language, count));
  return [{ field: 'state', code: 'EVT-008', message: { fr: message('fr'), en: message('en') } }];
}

/** A commune that is none, or that may be several. */
export async function communeFaults(
  transaction: PeopleTransaction,
  { commune }: Fields,
): Promise<readonly FormFault[]> {
  const found = await findCommune(transaction as unknown as Database, String(commune ?? ''));
  return 'fault' in found ? [found.fault] : [];
}

/** The instants follow from the days, the times and the zone, the place from the commune; they are kept with them. */
async function keepWhatFollows(transaction: PeopleTransaction, id: string, fields: Fields): Promise<void> {
  const instants = instantsOf({
    startDay: String(fields.startDay),
    startTime: String(fields.startTime),
    endDay: fields.endDay === null ? null : String(fields.endDay),
    endTime: String(fields.endTime),
    timeZone: String(fields.timeZone),
  });
  if (!('startsAt' in instants)) throw new Error('An event whose times were not checked');
  const found = await findCommune(transaction as unknown as Database, String(fields.commune ?? ''));
  const placeId = 'placeId' in found ? found.placeId : null;
  await sql`update event set starts_at = ${instants.startsAt}, ends_at = ${instants.endsAt}, place_id = ${placeId}
    where id = ${id}`.execute(transaction);
}

/** How events are kept. */
export const eventRecord: EditableRecord = {
  ...table,
  async insert(transaction, record) {
    await table.insert(transaction, record);
    await keepWhatFollows(transaction, record.id, record.fields);
  },
  async mark(transaction, id, deletedAt) {
    if (deletedAt !== null && (await countExpecting(transaction, id, deletedAt)) > 0)
      throw new RequestRefusal('EVT-009');
    await table.mark(transaction, id, deletedAt);
  },
  async write(transaction, id, fields, version, at) {
    await table.write(transaction, id, fields, version, at);
    await keepWhatFollows(transaction, id, fields);
  },
};
