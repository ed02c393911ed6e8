import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/ports/database.ts';
import type { DigestIssue, DigestItem } from '../domain/issue.ts';

interface IssueRow {
  id: string;
  day: string;
  title_fr: string;
  title_en: string;
  intro_fr: string;
  intro_en: string;
  state: 'draft' | 'published';
  published_at: Date | null;
  updated_at: Date;
  items: readonly DigestItem[];
}

/** The items of the issue `i`, in their order, as one JSON list. */
export const itemsOfIssue: RawBuilder<unknown> = sql`coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', t.id, 'kind', t.kind, 'title', jsonb_build_object('fr', t.title_fr, 'en', t.title_en),
    'text', jsonb_build_object('fr', t.text_fr, 'en', t.text_en),
    'address', jsonb_build_object('fr', t.address_fr, 'en', t.address_en),
    'audiences', to_jsonb(t.audiences), 'position', t.position, 'source', t.source
  ) order by t.position, t.id)
  from digest_item t where t.issue_id = i.id and t.deleted_at is null), '[]'::jsonb)`;

const columns = sql`select i.id, to_char(i.on_day, 'YYYY-MM-DD') as day, i.title_fr, i.title_en, i.intro_fr, i.intro_en,
  i.state, i.published_at,
  greatest(i.updated_at, (select max(greatest(t.updated_at, t.deleted_at)) from digest_item t where t.issue_id = i.id)) as updated_at,
  ${itemsOfIssue} as items from digest_issue i`;

async function read(database: Database, rest: RawBuilder<unknown>): Promise<DigestIssue[]> {
  const { rows } = await sql<IssueRow>`${columns} ${rest}`.execute(database);
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    title: { fr: row.title_fr, en: row.title_en },
    intro: { fr: row.intro_fr, en: row.intro_en },
    state: row.state,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    items: row.items,
  }));
}

/** The issue of an id, or null. */
export const readIssue = async (database: Database, id: string): Promise<DigestIssue | null> =>
  (await read(database, sql`where i.id = ${id} and i.deleted_at is null`))[0] ?? null;

/** The issue of a day, or null. */
export const readIssueOfDay = async (database: Database, day: string): Promise<DigestIssue | null> =>
  (await read(database, sql`where i.on_day = ${day} and i.deleted_at is null`))[0] ?? null;

/** Published issues, the newest first. */
export const listPublishedIssues = (
  database: Database,
  limit: number,
  offset: number,
): Promise<DigestIssue[]> =>
  read(
    database,
    sql`where i.state = 'published' and i.deleted_at is null order by i.on_day desc limit ${limit} offset ${offset}`,
  );

/** Every issue, the newest first, for those who write them. */
export const listIssues = (database: Database, limit: number, offset: number): Promise<DigestIssue[]> =>
  read(database, sql`where i.deleted_at is null order by i.on_day desc limit ${limit} offset ${offset}`);

/** How an issue leaves. */
export interface Sending {
  readonly state: 'draft' | 'published';
  readonly sendFrom: Date | null;
  readonly pausedAt: Date | null;
  /** Why the mail server could not be reached at the last attempt; null when it could. */
  readonly trouble: string | null;
}

/** How an issue leaves; locked when it is about to change. */
export async function readSending(database: Database, id: string, isLocked = false): Promise<Sending | null> {
  const { rows } = await sql<{
    state: 'draft' | 'published';
    send_from: Date | null;
    paused_at: Date | null;
    trouble: string | null;
  }>`select state, send_from, paused_at, trouble from digest_issue where id = ${id} and deleted_at is null
    ${isLocked ? sql`for update` : sql``}`.execute(database);
  const [row] = rows;
  if (row === undefined) return null;
  return { state: row.state, sendFrom: row.send_from, pausedAt: row.paused_at, trouble: row.trouble };
}

/** Makes an issue public. */
export async function markPublished(database: Database, id: string, at: Date, sendFrom: Date): Promise<void> {
  await sql`update digest_issue set state = 'published', published_at = ${at}, send_from = ${sendFrom}
    where id = ${id}`.execute(database);
}

/** Stops the sending of an issue, or lets it go on. */
export async function markPaused(database: Database, id: string, at: Date | null): Promise<void> {
  await sql`update digest_issue set paused_at = ${at} where id = ${id}`.execute(database);
}

/** Notes why the mail server could not be reached for the issues that wait; null once it is. */
export async function noteTrouble(database: Database, trouble: string | null): Promise<void> {
  await sql`update digest_issue i set trouble = ${trouble}
    where i.state = 'published' and i.trouble is distinct from ${trouble}
      and (${trouble}::text is null or exists (
        select 1 from digest_delivery d where d.issue_id = i.id and d.state in ('waiting', 'claimed')))`.execute(
    database,
  );
}

/** The day of the issue that already told each of these sources. */
export async function listToldSources(
  database: Database,
  sources: readonly string[],
  exceptIssue: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ source: string; day: string }>`
    select t.source, to_char(max(i.on_day), 'YYYY-MM-DD') as day
    from digest_item t join digest_issue i on i.id = t.issue_id
    where t.source = any(${[...sources]}::text[]) and t.deleted_at is null and i.deleted_at is null
      and i.id <> ${exceptIssue} group by t.source`.execute(database);
  return new Map(rows.map(({ source, day }) => [source, day]));
}

/** Gives the items of an issue their places, in the order of these ids. */
export async function placeItems(database: Database, issueId: string, ids: readonly string[]): Promise<void> {
  await sql`update digest_item t set position = o.place::int
    from unnest(${[...ids]}::uuid[]) with ordinality as o (id, place)
    where t.id = o.id and t.issue_id = ${issueId}`.execute(database);
}

/** Ids of the issues for programs, the newest first, from after one of them; drafts too for those who write them. */
export async function listPublishedAfter(
  database: Database,
  order: {
    readonly after: string | null;
    readonly search: string;
    readonly limit: number;
    readonly all: boolean;
  },
): Promise<readonly string[]> {
  const like = `%${order.search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{ id: string }>`select i.id from digest_issue i
    where i.deleted_at is null and (${order.all} or i.state = 'published')
      and (i.title_fr ilike ${like} or i.title_en ilike ${like})
      and (${order.after}::uuid is null or i.on_day < (select on_day from digest_issue where id = ${order.after}::uuid))
    order by i.on_day desc limit ${order.limit}`.execute(database);
  return rows.map(({ id }) => id);
}
