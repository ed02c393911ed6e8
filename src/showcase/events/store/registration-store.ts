import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/ports/database.ts';

/** One registration. */
export interface Registration {
  readonly id: string;
  readonly event_id: string;
  readonly name: string;
  readonly email: string;
  /** Secret of the link in its mails. */
  readonly key: string;
  readonly language: 'fr' | 'en';
  readonly state: 'held' | 'waiting';
  readonly registered_at: Date;
}

/** The registration of an address for an event, or undefined. */
export async function findRegistration(
  database: Database,
  eventId: string,
  email: string,
): Promise<Registration | undefined> {
  const { rows } = await sql<Registration>`select * from event_registration
    where event_id = ${eventId} and lower(email) = lower(${email})`.execute(database);
  return rows[0];
}

/** The registration of a link, or undefined. */
export async function findByKey(database: Database, key: string): Promise<Registration | undefined> {
  const { rows } = await sql<Registration>`select * from event_registration where key = ${key}`.execute(
    database,
  );
  return rows[0];
}

/** Where the event `e` is, as somebody in this state is told; the room online is told to those who hold a seat. */
const whereTold = (state: RawBuilder<unknown>) =>
  sql`jsonb_build_array(e.place, e.commune, case when ${state} = 'held' then e.online_url end)`;

/** Keeps a registration, and that its reader is told when and where the event is. */
export async function insertRegistration(database: Database, row: Registration): Promise<void> {
  await sql`insert into event_registration (id, event_id, name, email, key, language, state, registered_at,
      told_at, told_end, told_where)
    select ${row.id}, e.id, ${row.name}, ${row.email}, ${row.key}, ${row.language}, ${row.state}, ${row.registered_at},
      e.starts_at, e.ends_at, ${whereTold(sql`${row.state}::text`)}
    from event e where e.id = ${row.event_id}`.execute(database);
}

/** How many registrations an address made since a moment, for any event. */
export async function countSince(database: Database, email: string, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from event_registration
    where lower(email) = lower(${email}) and registered_at > ${since}`.execute(database);
  return rows[0]!.count;
}

/** Registrations of an event: those with a seat, then the waiting list, in the order in which they came. */
export async function listRegistrations(
  database: Database,
  eventId: string,
): Promise<readonly Registration[]> {
  const { rows } = await sql<Registration>`select * from event_registration where event_id = ${eventId}
    order by state, place`.execute(database);
  return rows;
}

/** Its rank in the waiting list, from 1. */
export async function rankOf(database: Database, { id, event_id }: Registration): Promise<number> {
  const { rows } = await sql<{ rank: number }>`select count(*)::int as rank from event_registration r
    where r.event_id = ${event_id} and r.state = 'waiting'
      and r.place <= (select o.place from event_registration o where o.id = ${id})`.execute(database);
  return rows[0]!.rank;
}

/** Forgets a registration. */
export async function removeRegistration(database: Database, id: string): Promise<void> {
  await sql`delete from event_registration where id = ${id}`.execute(database);
}

/**
 * Gives free seats to the first of the waiting list, to be told so, when and where; everybody gets one where there is no
 * limit. @returns who got one
 */
export async function promoteWaiting(database: Database, eventId: string): Promise<readonly Registration[]> {
  const { rows } = await sql<Registration>`update event_registration r set state = 'held',
      told_at = e.starts_at, told_end = e.ends_at, told_where = ${whereTold(sql`'held'`)}
    from event e where e.id = r.event_id and r.id in (
      select w.id from event_registration w join event e on e.id = w.event_id
      where w.event_id = ${eventId} and w.state = 'waiting' and e.cancelled_at is null
      order by w.place
      limit (select case when seats is null then 100000 else greatest(0, seats - (
        select count(*) from event_registration h where h.event_id = ${eventId} and h.state = 'held')) end
        from event where id = ${eventId}))
    returning r.*`.execute(database);
  return rows;
}

/** A registration, and what its reader did not know yet. */
export interface ChangedRegistration extends Registration {
  readonly has_new_time: boolean;
  readonly has_new_place: boolean;
}

/** Registrations for what is not over, whose reader knows other times or another place; marked as told. */
export async function takeChanged(
  database: Database,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<readonly ChangedRegistration[]> {
  const { rows } = await sql<ChangedRegistration>`with changed as (
      select c.id, e.starts_at, e.ends_at, place.told_where, news.*
      from event_registration c join event e on e.id = c.event_id
        cross join lateral (select ${whereTold(sql`c.state`)} as told_where) place
        cross join lateral (select
          (c.told_at, coalesce(c.told_end, e.ends_at)) <> (e.starts_at, e.ends_at) as has_new_time,
          coalesce(c.told_where, place.told_where) <> place.told_where as has_new_place) news
      where (news.has_new_time or news.has_new_place) and e.cancelled_at is null and e.deleted_at is null
        and e.state = 'published' and e.ends_at > ${now}
      limit ${limit} for update of c skip locked)
    update event_registration r set told_at = n.starts_at, told_end = n.ends_at, told_where = n.told_where,
      reminded_at = case when r.told_at = n.starts_at then r.reminded_at end
    from changed n where n.id = r.id
    returning r.*, n.has_new_time, n.has_new_place`.execute(database);
  return rows;
}

/** Registrations with a seat of what begins before a moment, not reminded yet; marked as reminded. */
export async function takeToRemind(
  database: Database,
  { now, before, limit }: { readonly now: Date; readonly before: Date; readonly limit: number },
): Promise<readonly Registration[]> {
  const { rows } = await sql<Registration>`update event_registration r set reminded_at = ${now}
    where r.id in (
      select c.id from event_registration c join event o on o.id = c.event_id
      where c.reminded_at is null and c.state = 'held' and o.starts_at > ${now} and o.starts_at <= ${before}
        and c.registered_at < o.starts_at - interval '26 hours'
        and o.cancelled_at is null and o.deleted_at is null and o.state = 'published'
      limit ${limit} for update of c skip locked)
    returning r.*`.execute(database);
  return rows;
}

/** Events whose waiting list may have a seat: an editor added seats. */
export async function listWithFreeSeats(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select e.id from event e
    where e.cancelled_at is null and e.deleted_at is null and exists (
        select 1 from event_registration w where w.event_id = e.id and w.state = 'waiting')
      and (e.seats is null or e.seats > (
        select count(*) from event_registration h where h.event_id = e.id and h.state = 'held'))
    limit 100`.execute(database);
  return rows.map(({ id }) => id);
}

/** What somebody registered for, by the address of their account. */
export async function listRegistrationsOf(database: Database, personId: string): Promise<readonly object[]> {
  const { rows } =
    await sql<object>`select e.title_fr as event, e.starts_at, r.name, r.email, r.state, r.registered_at
    from event_registration r join event e on e.id = r.event_id
    join person p on p.id = ${personId}::uuid and lower(p.email) = lower(r.email) order by r.registered_at`.execute(
      database,
    );
  return rows;
}

/** Forgets what somebody registered for. */
export async function forgetRegistrationsOf(database: Database, personId: string): Promise<void> {
  await sql`delete from event_registration r using person p
    where p.id = ${personId}::uuid and lower(p.email) = lower(r.email)`.execute(database);
}

/** Forgets who registered for what was over before a moment. @returns how many */
export async function expireRegistrations(database: Database, before: Date): Promise<number> {
  const gone = await sql`delete from event_registration r using event e
    where e.id = r.event_id and e.ends_at < ${before}`.execute(database);
  return Number(gone.numAffectedRows ?? 0n);
}
