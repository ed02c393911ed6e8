import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type { Campaign } from '../domain/campaign.ts';

const columns = sql`e.id, e.title, e.introduction, e.state, e.viewpoints, e.questions, e.closes_on as "closesOn",
  e.closed_on as "closedOn", e.opened_on as "openedOn", e.started_on as "startedOn"`;

/** One campaign; locked until the transaction ends when `isLocked`. */
export async function getCampaign(
  database: PeopleDatabase,
  id: string,
  isLocked = false,
): Promise<Campaign | null> {
  const { rows } = await sql<Campaign>`
    select ${columns} from evaluation e where e.id = ${id} and e.deleted_at is null
    ${isLocked ? sql`for update` : sql``}`.execute(database);
  return rows[0] ?? null;
}

/** The campaign of a link, from which viewpoint it answers, and whether it was used; `null` for an unknown link. */
export async function findLink(
  database: PeopleDatabase,
  digest: string,
): Promise<{ readonly campaign: Campaign; readonly viewpoint: ActorKind; readonly isUsed: boolean } | null> {
  const { rows } = await sql<Campaign & { viewpoint: ActorKind; isUsed: boolean }>`
    select ${columns}, l.viewpoint, l.is_used as "isUsed"
    from evaluation_link l join evaluation e on e.id = l.evaluation_id
    where l.digest = ${digest} and e.deleted_at is null`.execute(database);
  const [row] = rows;
  return row === undefined ? null : { campaign: row, viewpoint: row.viewpoint, isUsed: row.isUsed };
}

/** Uses a link, once whoever else tries; false when it was used, or when its campaign is closed. */
export async function takeLink(transaction: PeopleTransaction, digest: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update evaluation_link l set is_used = true from evaluation e
    where l.digest = ${digest} and not l.is_used and e.id = l.evaluation_id and e.closed_on is null`.execute(
    transaction,
  );
  return numAffectedRows === 1n;
}

/** Adds links in the order of their digests, which says nothing of the order in which they were drawn. */
export async function insertLinks(
  database: PeopleDatabase,
  evaluationId: string,
  viewpoint: ActorKind,
  digests: readonly string[],
): Promise<void> {
  await sql`insert into evaluation_link (digest, evaluation_id, viewpoint)
    select digest, ${evaluationId}, ${viewpoint} from unnest(${[...digests].sort()}::text[]) as digest`.execute(
    database,
  );
}

/** Links made and used, by viewpoint. */
export async function countLinks(
  database: PeopleDatabase,
  evaluationId: string,
): Promise<ReadonlyMap<string, { readonly made: number; readonly used: number }>> {
  const { rows } = await sql<{ viewpoint: string; made: string; used: string }>`
    select viewpoint, count(*) as made, count(*) filter (where is_used) as used
    from evaluation_link where evaluation_id = ${evaluationId} group by viewpoint`.execute(database);
  return new Map(
    rows.map(({ viewpoint, made, used }) => [viewpoint, { made: Number(made), used: Number(used) }]),
  );
}

/** Evaluations of these organisations, the latest first. */
export async function listEvaluations(
  database: PeopleDatabase,
  organisationIds: readonly string[],
): Promise<readonly { readonly id: string; readonly title: string; readonly organisation: string }[]> {
  const { rows } = await sql<{ id: string; title: string; organisation: string }>`
    select e.id, e.title, o.name as organisation from evaluation e join organisation o on o.id = e.organisation_id
    where e.organisation_id = any(${[...organisationIds]}::uuid[]) and e.deleted_at is null
    order by e.id desc limit 200`.execute(database);
  return rows;
}
