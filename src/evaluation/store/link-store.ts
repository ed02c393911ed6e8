import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import type { PeopleDatabase } from '../../people/index.ts';
import type { Campaign } from '../domain/campaign.ts';
import { campaignColumns } from './campaign-store.ts';

/** A link as it is found by its digest. */
export interface FoundLink {
  readonly campaign: Campaign;
  readonly channel: 'personal' | 'open';
  /** Empty for an open link: who answers says it. */
  readonly viewpoint: ActorKind | '';
  readonly isUsed: boolean;
  /** The mark of the organisation that the link was given to, when it was said. */
  readonly organisation: string | null;
  /** What was kept to go on later, sealed. */
  readonly draft: string | null;
  /** The first entry of a sheet of paper, sealed, while the second one is awaited. */
  readonly firstEntry: string | null;
}

/** The link of a digest; `null` when there is none. */
export async function findLink(database: PeopleDatabase, digest: string): Promise<FoundLink | null> {
  const { rows } = await sql<Campaign & Omit<FoundLink, 'campaign'>>`
    select ${campaignColumns}, l.channel, l.viewpoint, l.is_used as "isUsed", l.draft, l.first_entry as "firstEntry",
      l.organisation_mark as organisation
    from evaluation_link l join evaluation e on e.id = l.evaluation_id
    where l.digest = ${digest} and l.channel in ('personal', 'open') and e.deleted_at is null`.execute(
    database,
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { channel, viewpoint, isUsed, organisation, draft, firstEntry, ...campaign } = row;
  return { campaign, channel, viewpoint, isUsed, organisation, draft, firstEntry };
}

const isOpenCampaign = (today: string) =>
  sql`e.opened_on is not null and e.closed_on is null and e.closes_on >= ${today} and e.deleted_at is null`;

/** An answer about to be kept. */
export interface SealedAnswer {
  readonly evaluationId: string;
  readonly content: string;
  readonly today: string;
}

/**
 * Uses a personal link and keeps its answer, in one statement: once whoever else tries, and not at all when the campaign is
 * closed meanwhile. What stood beside the link is forgotten: address, draft, first entry, organisation.
 * @returns false when nothing was kept
 */
export async function takeLink(
  database: PeopleDatabase,
  digest: string,
  { evaluationId, content, today }: SealedAnswer,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with taken as (
      update evaluation_link l
      set is_used = true, mailing = null, draft = null, first_entry = null, reminded_on = null,
        organisation_mark = null
      from evaluation e
      where l.digest = ${digest} and l.channel = 'personal' and not l.is_used and e.id = l.evaluation_id
        and e.id = ${evaluationId} and ${isOpenCampaign(today)}
      returning l.evaluation_id)
    insert into evaluation_sealed (id, evaluation_id, content)
    select ${randomUUID()}::uuid, evaluation_id, ${content} from taken`.execute(database);
  return numAffectedRows === 1n;
}

/**
 * Keeps an answer that no personal link brings, once for its digest (that of a form of the open link, of a line of a file).
 * @returns false when it was kept before, or the campaign is closed
 */
export async function keepOnce(
  database: PeopleDatabase,
  digest: string,
  answer: SealedAnswer & { readonly channel: 'receipt' | 'file'; readonly viewpoint: ActorKind | '' },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with once as (
      insert into evaluation_link (digest, evaluation_id, viewpoint, is_used, channel)
      select ${digest}, e.id, ${answer.viewpoint}, true, ${answer.channel} from evaluation e
      where e.id = ${answer.evaluationId} and ${isOpenCampaign(answer.today)}
      on conflict (digest) do nothing returning evaluation_id)
    insert into evaluation_sealed (id, evaluation_id, content)
    select ${randomUUID()}::uuid, evaluation_id, ${answer.content} from once`.execute(database);
  return numAffectedRows === 1n;
}

/** True when an answer of this digest was kept. */
export async function isKept(database: PeopleDatabase, digest: string): Promise<boolean> {
  const { rows } = await sql`select 1 from evaluation_link where digest = ${digest} and is_used`.execute(
    database,
  );
  return rows.length > 0;
}

/** Keeps beside an unused personal link what was typed so far, or the first entry of its sheet; false when it was used. */
export async function keepBeside(
  database: PeopleDatabase,
  digest: string,
  name: 'draft' | 'first_entry',
  content: string | null,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update evaluation_link set ${sql.ref(name)} = ${content}
    where digest = ${digest} and channel = 'personal' and not is_used`.execute(database);
  return numAffectedRows === 1n;
}

/** Adds links in the order of their digests, which says nothing of the order in which they were drawn. */
export async function insertLinks(
  database: PeopleDatabase,
  evaluationId: string,
  viewpoint: ActorKind | '',
  links: readonly { readonly digest: string; readonly mailing?: string }[],
  {
    channel = 'personal',
    organisation = null,
  }: { readonly channel?: 'personal' | 'open'; readonly organisation?: string | null } = {},
): Promise<void> {
  const sorted = [...links].sort((a, b) => (a.digest < b.digest ? -1 : 1));
  await sql`insert into evaluation_link (digest, evaluation_id, viewpoint, channel, mailing, organisation_mark)
    select digest, ${evaluationId}, ${viewpoint}, ${channel}, mailing, ${organisation}::text
    from unnest(${sorted.map(({ digest }) => digest)}::text[], ${sorted.map(({ mailing }) => mailing ?? null)}::text[])
      as given (digest, mailing)`.execute(database);
}

/** Links made and used, by viewpoint; and the answers that came otherwise. */
export interface Participation {
  readonly byViewpoint: ReadonlyMap<
    string,
    { readonly made: number; readonly used: number; readonly fromFiles: number }
  >;
  /** Answers of the open link, whatever their viewpoint. */
  readonly open: number;
  /** Whether anybody who has not answered could be reminded. */
  readonly mailed: boolean;
}

/** How many take part; never who. */
export async function countLinks(database: PeopleDatabase, evaluationId: string): Promise<Participation> {
  const { rows } = await sql<{
    viewpoint: string;
    made: number;
    used: number;
    files: number;
    open: number;
    mailed: number;
  }>`
    select viewpoint, count(*) filter (where channel = 'personal')::int as made,
      count(*) filter (where channel = 'personal' and is_used)::int as used,
      count(*) filter (where channel = 'file')::int as files,
      count(*) filter (where channel = 'receipt')::int as open,
      (select count(*)::int from evaluation_invited i where i.evaluation_id = ${evaluationId}) as mailed
    from evaluation_link where evaluation_id = ${evaluationId} group by viewpoint`.execute(database);
  return {
    byViewpoint: new Map(
      rows
        .filter(({ viewpoint }) => viewpoint !== '')
        .map(({ viewpoint, made, used, files }) => [viewpoint, { made, used, fromFiles: files }]),
    ),
    open: rows.reduce((sum, { open }) => sum + open, 0),
    mailed: rows.some(({ mailed }) => mailed > 0),
  };
}

/** Notes who was invited by mail, by marks that only the key of the instance makes. @returns the marks that were new */
export async function insertInvited(
  database: PeopleDatabase,
  evaluationId: string,
  marks: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ mark: string }>`insert into evaluation_invited (evaluation_id, mark)
    select ${evaluationId}, mark from unnest(${[...marks].sort()}::text[]) as mark
    on conflict do nothing returning mark`.execute(database);
  return new Set(rows.map(({ mark }) => mark));
}

/**
 * Takes the addresses of those who have not answered and were not reminded on this day; nobody takes them again that day.
 * @returns sealed, in the order of no time
 */
export async function takeReminders(
  database: PeopleDatabase,
  evaluationId: string,
  today: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ mailing: string }>`
    update evaluation_link l set reminded_on = ${today} from evaluation e
    where l.evaluation_id = ${evaluationId} and e.id = l.evaluation_id and ${isOpenCampaign(today)}
      and l.mailing is not null and not l.is_used and l.reminded_on is distinct from ${today}
    returning l.mailing`.execute(database);
  return rows.map(({ mailing }) => mailing).sort();
}

/** Forgets every address of a campaign, and of which organisation people are: nobody is reminded any more. */
export async function forgetAddresses(database: PeopleDatabase, evaluationId: string): Promise<void> {
  await sql`update evaluation_link set mailing = null, draft = null, first_entry = null, reminded_on = null,
      organisation_mark = null
    where evaluation_id = ${evaluationId}
      and num_nonnulls(mailing, draft, first_entry, reminded_on, organisation_mark) > 0`.execute(database);
  await sql`delete from evaluation_invited where evaluation_id = ${evaluationId}`.execute(database);
}
