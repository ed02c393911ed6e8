import { sql } from 'kysely';
import type { InterestOutcome, InterestRequest } from '../domain/interest.ts';
import type { InterestRow, ShowcaseDatabase } from './tables.ts';

/** Keeps a request. */
export async function insertInterest(
  database: ShowcaseDatabase,
  row: InterestRequest & {
    readonly id: string;
    readonly slug: string;
    readonly language: 'fr' | 'en';
    readonly at: Date;
  },
): Promise<void> {
  const { at, ...columns } = row;
  await database
    .insertInto('interest')
    .values({
      ...columns,
      asked_at: at,
      answered_at: null,
      outcome: null,
      started_name: null,
      closed_at: null,
    })
    .execute();
}

/** How many requests came since a moment: in all, from an address, and from it about this pioneer. */
export async function countInterests(
  database: ShowcaseDatabase,
  { email, slug, since }: { readonly email: string; readonly slug: string; readonly since: Date },
): Promise<{ readonly all: number; readonly own: number; readonly same: number }> {
  const { rows } = await sql<{ all: number; own: number; same: number }>`
    select count(*)::int as all,
      (count(*) filter (where lower(email) = lower(${email})))::int as own,
      (count(*) filter (where lower(email) = lower(${email}) and slug = ${slug}))::int as same
    from interest where asked_at > ${since}
  `.execute(database);
  return rows[0]!;
}

/** Requests, those that wait first, then the newest. */
export const listInterests = (
  database: ShowcaseDatabase,
  from: number,
  limit: number,
): Promise<InterestRow[]> =>
  database
    .selectFrom('interest')
    .selectAll()
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

/** What was started from each pioneer, the oldest first. */
export async function listInspired(
  database: ShowcaseDatabase,
): Promise<readonly { readonly slug: string; readonly name: string; readonly at: Date }[]> {
  const rows = await database
    .selectFrom('interest')
    .select(['slug', 'started_name', 'closed_at'])
    .where('outcome', '=', 'started')
    .orderBy('closed_at')
    .execute();
  return rows.map(({ slug, started_name, closed_at }) => ({ slug, name: started_name!, at: closed_at! }));
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
    select i.slug, i.wish, i.name, i.email, i.organisation, i.message, i.asked_at, i.answered_at, i.outcome
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
