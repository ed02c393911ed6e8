import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/ports/database.ts';
import type { EventFilters } from '../addresses.ts';
import type { Event, EventKind } from '../domain/event.ts';

interface EventRow {
  readonly id: string;
  readonly kind: EventKind;
  readonly state: 'draft' | 'published';
  readonly title_fr: string;
  readonly title_en: string;
  readonly text_fr: string;
  readonly text_en: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly time_zone: string;
  readonly place: string;
  readonly commune_place: Event['commune'];
  readonly online_url: string | null;
  readonly replay_url: string | null;
  readonly organiser: string;
  readonly themes: string[];
  readonly territory: Event['territory'];
  readonly registers: boolean;
  readonly seats: number | null;
  readonly held: number;
  readonly cancelled_at: Date | null;
  readonly cancel_reason: string;
  readonly updated_at: Date;
}

const eventOf = (row: EventRow): Event => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  title: { fr: row.title_fr, en: row.title_en },
  text: { fr: row.text_fr, en: row.text_en },
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  timeZone: row.time_zone,
  place: row.place,
  commune: row.commune_place,
  onlineUrl: row.online_url,
  replayUrl: row.replay_url,
  organiser: row.organiser,
  themes: row.themes,
  territory: row.territory,
  registers: row.registers,
  seats: row.seats,
  held: row.held,
  cancelledAt: row.cancelled_at,
  cancelReason: row.cancel_reason,
  updatedAt: row.updated_at,
});

/** Events that stand, whose territory stands too; the territory is told only where it is public. */
const selected = sql`select e.*, (select count(*)::int from event_registration r where r.event_id = e.id and r.state = 'held') as held,
  case when t.state = 'published' then jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name) end as territory,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as commune_place
  from event e left join territory t on t.id = e.territory_id left join place p on p.id = e.place_id
  where e.deleted_at is null and t.deleted_at is null`;

async function read(database: Database, rest: RawBuilder<unknown>): Promise<Event[]> {
  const { rows } = await sql<EventRow>`${selected} ${rest}`.execute(database);
  return rows.map(eventOf);
}

/** One event, or null. */
export const readEvent = async (database: Database, id: string): Promise<Event | null> =>
  (await read(database, sql`and e.id = ${id}`))[0] ?? null;

const narrowed = ({
  kind,
  territory,
  theme,
}: Pick<EventFilters, 'kind' | 'territory' | 'theme'>) => sql`and e.state = 'published'
  and (${kind} = '' or e.kind = ${kind})
  and (${theme} = '' or ${theme} = any(e.themes))
  and (${territory} = '' or (t.slug = ${territory} and t.state = 'published'))`;

/** Public events to come or over, the nearest first. */
export const listEvents = (
  database: Database,
  filters: EventFilters,
  now: Date,
  limit: number,
  offset: number,
): Promise<Event[]> =>
  read(
    database,
    filters.isPast
      ? sql`${narrowed(filters)} and e.ends_at <= ${now} order by e.starts_at desc, e.id limit ${limit} offset ${offset}`
      : sql`${narrowed(filters)} and e.ends_at > ${now} order by e.starts_at, e.id limit ${limit} offset ${offset}`,
  );

/** Public events that take place between two moments, the earliest first. */
export const listEventsBetween = (
  database: Database,
  filters: Pick<EventFilters, 'kind' | 'territory' | 'theme'>,
  from: Date,
  until: Date,
  limit = 500,
): Promise<Event[]> =>
  read(
    database,
    sql`${narrowed(filters)} and e.ends_at > ${from} and e.starts_at < ${until} order by e.starts_at, e.id limit ${limit}`,
  );

/** Territories that have public events, by name. */
export async function listEventTerritories(
  database: Database,
): Promise<readonly { readonly slug: string; readonly name: string }[]> {
  const { rows } = await sql<{ slug: string; name: string }>`select distinct t.slug, t.name
    from event e join territory t on t.id = e.territory_id
    where e.state = 'published' and e.deleted_at is null and t.state = 'published' and t.deleted_at is null
    order by t.name, t.slug limit 500`.execute(database);
  return rows;
}

/** Themes that public events have. */
export async function listEventThemes(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ theme: string }>`select distinct unnest(e.themes) as theme from event e
    where e.state = 'published' and e.deleted_at is null order by 1`.execute(database);
  return rows.map(({ theme }) => theme);
}

/** Public events that came or were planned since a moment and are still to come. */
export const listAnnounced = (database: Database, now: Date, until: Date): Promise<Event[]> =>
  read(
    database,
    sql`and t.is_demo is not true and e.state = 'published' and e.cancelled_at is null and e.starts_at > ${now} and e.starts_at < ${until}
      order by e.starts_at, e.id limit 30`,
  );

/** Replays added lately. */
export const listReplays = (database: Database, since: Date, now: Date): Promise<Event[]> =>
  read(
    database,
    sql`and t.is_demo is not true and e.state = 'published' and e.cancelled_at is null and e.replay_url is not null and e.ends_at <= ${now}
      and e.updated_at >= ${since} order by e.starts_at desc, e.id limit 10`,
  );

/** Which of these events everybody may read. */
export async function listPublicIds(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const events = await read(
    database,
    sql`and e.id = any(${[...ids]}::uuid[]) and e.state = 'published' and e.cancelled_at is null`,
  );
  return new Set(events.map(({ id }) => id));
}

/** Ids of events for programs, the earliest first, from after one of them. */
export async function listEventIds(
  database: Database,
  order: {
    readonly after: string | null;
    readonly search: string;
    readonly limit: number;
    readonly all: boolean;
    readonly bodies: readonly string[];
  },
): Promise<readonly string[]> {
  const like = `%${order.search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{
    id: string;
  }>`select e.id from event e left join territory t on t.id = e.territory_id
    where e.deleted_at is null and t.deleted_at is null
      and (${order.all} or e.state = 'published' or e.territory_id = any(${[...order.bodies]}::uuid[]))
      and (e.title_fr ilike ${like} or e.title_en ilike ${like})
      and (${order.after}::uuid is null or (e.starts_at, e.id) >
        (select a.starts_at, a.id from event a where a.id = ${order.after}::uuid))
    order by e.starts_at, e.id limit ${order.limit}`.execute(database);
  return rows.map(({ id }) => id);
}

/** Locks an event until the transaction ends, so that seats are counted by one registration at a time. */
export async function lockEvent(database: Database, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from event where id = ${id} for update`.execute(database);
  return rows.length > 0;
}

/** Notes that an event will not take place. */
export async function markCancelled(database: Database, id: string, reason: string, at: Date): Promise<void> {
  await sql`update event set cancelled_at = ${at}, cancel_reason = ${reason}, updated_at = ${at} where id = ${id}`.execute(
    database,
  );
}
