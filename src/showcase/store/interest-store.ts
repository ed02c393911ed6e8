import { sql } from 'kysely';
import type { Started } from '../domain/inspiration-tree.ts';
import type { InterestOutcome, InterestRequest } from '../domain/interest.ts';
import type { InterestRow, ShowcaseDatabase } from './tables.ts';

/** Keeps a request. */
export async function insertInterest(
  database: ShowcaseDatabase,
  row: InterestRequest & {
    readonly id: string;
    readonly subject: 'pioneer' | 'story';
    readonly slug: string;
    readonly bodyIds: readonly string[];
    readonly language: 'fr' | 'en';
    readonly at: Date;
  },
): Promise<void> {
  const { at, bodyIds, ...columns } = row;
  await database
    .insertInto('interest')
    .values({
      ...columns,
      body_ids: [...bodyIds],
      asked_at: at,
      answered_at: null,
      outcome: null,
      started_name: null,
      closed_at: null,
    })
    .execute();
}

/** How many requests came since a moment: in all, from an address, and from it about this pioneer or story. */
export async function countInterests(
  database: ShowcaseDatabase,
  {
    email,
    subject,
    slug,
    since,
  }: { readonly email: string; readonly subject: string; readonly slug: string; readonly since: Date },
): Promise<{ readonly all: number; readonly own: number; readonly same: number }> {
  const { rows } = await sql<{ all: number; own: number; same: number }>`
    select count(*)::int as all,
      (count(*) filter (where lower(email) = lower(${email})))::int as own,
      (count(*) filter (where lower(email) = lower(${email}) and slug = ${slug} and subject = ${subject}))::int as same
    from interest where asked_at > ${since}
  `.execute(database);
  return rows[0]!;
}

/** Requests, those that wait first, then the newest. @param bodyIds whose requests; null for all of them */
export const listInterests = (
  database: ShowcaseDatabase,
  bodyIds: readonly string[] | null,
  from: number,
  limit: number,
): Promise<InterestRow[]> =>
  database
    .selectFrom('interest')
    .selectAll()
    .where(bodyIds === null ? sql<boolean>`true` : sql<boolean>`body_ids && ${[...bodyIds]}::uuid[]`)
    .orderBy(sql`closed_at is not null`)
    .orderBy('asked_at', 'desc')
    .offset(from)
    .limit(limit)
    .execute();

/** One request, locked until the transaction ends; undefined when there is none. */
export const lockInterest = (database: ShowcaseDatabase, id: string): Promise<InterestRow | undefined> =>
  database.selectFrom('interest').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Notes that somebody was answered. */
export async function markAnswered(database: ShowcaseDatabase, id: string, at: Date): Promise<void> {
  await database.updateTable('interest').set({ answered_at: at }).where('id', '=', id).execute();
}

/** Notes what came of a request. */
export async function closeInterest(
  database: ShowcaseDatabase,
  id: string,
  outcome: InterestOutcome,
  startedName: string | null,
  at: Date,
): Promise<void> {
  await database
    .updateTable('interest')
    .set({ outcome, started_name: startedName, closed_at: at })
    .where('id', '=', id)
    .execute();
}

/**
 * What was started from pioneers and stories, the oldest first: what people said came of a request, and the public alliances
 * of this site that began from one.
 */
export async function listStarted(database: ShowcaseDatabase): Promise<readonly Started[]> {
  const { rows } = await sql<{
    kind: 'pioneer' | 'story';
    slug: string;
    name: string;
    at: Date;
    allianceId: string | null;
  }>`
    select subject as kind, slug, started_name as name, closed_at as at, null::uuid as "allianceId"
      from interest where outcome = 'started'
    union all
    select origin ->> 'kind', origin ->> 'slug', name, created_at, id
      from alliance where state = 'published' and deleted_at is null and not is_demo
        and origin ->> 'kind' in ('pioneer', 'story')
    order by at, name`.execute(database);
  return rows.map(({ kind, slug, ...one }) => ({ from: { kind, slug }, ...one }));
}

/** The territories of this site that contain a place, or are it: those whose perimeter has it or a place around it. */
export async function listTerritoriesAround(
  database: ShowcaseDatabase,
  placeIds: readonly string[],
): Promise<readonly string[]> {
  if (placeIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`select id from territory
    where deleted_at is null and place_ids ?| ${[...placeIds]}::text[] order by id limit 100`.execute(
    database,
  );
  return rows.map(({ id }) => id);
}

/** The territory of an alliance, and the organisations of its members. */
export async function listBodiesOfAlliance(
  database: ShowcaseDatabase,
  allianceId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select territory_id as id from alliance where id = ${allianceId} and territory_id is not null
    union select organisation_id from alliance_member where alliance_id = ${allianceId} and deleted_at is null
      and standing = 'consented' and organisation_id is not null`.execute(database);
  return rows.map(({ id }) => id);
}

/** Addresses of those who answer for these territories and organisations, each in their language. */
export async function listAnswerers(
  database: ShowcaseDatabase,
  bodyIds: readonly string[],
): Promise<readonly { readonly email: string; readonly language: 'fr' | 'en' }[]> {
  const { rows } = await sql<{ email: string; language: 'fr' | 'en' }>`
    select person.email, person.language from person where person.id in (
      select person_id from body_role where role = 'catalyst' and body_id = any(${[...bodyIds]}::uuid[])
      union select person_id from membership where organisation_id = any(${[...bodyIds]}::uuid[])
        and role in ('editor', 'organisation-administrator'))
    order by person.email limit 100`.execute(database);
  return rows;
}

/** Addresses of those who moderate, each in their language. */
export async function listModerators(
  database: ShowcaseDatabase,
): Promise<readonly { readonly email: string; readonly language: 'fr' | 'en' }[]> {
  const { rows } = await sql<{ email: string; language: 'fr' | 'en' }>`
    select distinct person.email, person.language
    from instance_role join person on person.id = instance_role.person_id
    where instance_role.role in ('moderator', 'platform-administrator')
  `.execute(database);
  return rows;
}

/** What somebody asked, by the address of their account. */
export async function listInterestsOf(
  database: ShowcaseDatabase,
  personId: string,
): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select i.subject, i.slug, i.wish, i.name, i.email, i.organisation, i.message, i.asked_at, i.answered_at, i.outcome
    from interest i join person p on p.id = ${personId}::uuid and lower(p.email) = lower(i.email)
    order by i.asked_at
  `.execute(database);
  return rows;
}

/** Takes somebody out of what they asked; what was started keeps the name of the alliance alone. */
export async function forgetInterestsOf(database: ShowcaseDatabase, personId: string): Promise<void> {
  await sql`
    delete from interest i using person p
    where p.id = ${personId}::uuid and lower(p.email) = lower(i.email) and i.started_name is null
  `.execute(database);
  await sql`
    update interest i set name = '', email = '', organisation = null, message = ''
    from person p where p.id = ${personId}::uuid and lower(p.email) = lower(i.email)
  `.execute(database);
}

/** The same for what was asked before a moment. @returns how many */
export async function expireInterests(database: ShowcaseDatabase, before: Date): Promise<number> {
  const removed = await sql`
    delete from interest where asked_at < ${before} and started_name is null
  `.execute(database);
  const cleared = await sql`
    update interest set name = '', email = '', organisation = null, message = ''
    where asked_at < ${before} and email <> ''
  `.execute(database);
  return Number(removed.numAffectedRows ?? 0n) + Number(cleared.numAffectedRows ?? 0n);
}
