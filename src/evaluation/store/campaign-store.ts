import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type { Campaign } from '../domain/campaign.ts';

const columns = sql`e.id, e.title, e.introduction, e.state, e.viewpoints, e.questions, e.closes_on as "closesOn",
  e.closed_on as "closedOn", e.opened_on as "openedOn", e.started_on as "startedOn",
  e.alliance_id as "allianceId", e.project_id as "projectId", e.open_token as "openToken"`;

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

/** An evaluation of the list, and what it is about. */
export interface ListedEvaluation {
  readonly id: string;
  readonly title: string;
  /** The alliance or the project that it is about; its organisation otherwise. */
  readonly about: string;
}

/** Evaluations that these organisations and territories are tied to, the latest first. */
export async function listEvaluations(
  database: PeopleDatabase,
  { organisationIds, bodyIds }: { organisationIds: readonly string[]; bodyIds: readonly string[] },
): Promise<readonly ListedEvaluation[]> {
  const [own, bodies] = [sql`${[...organisationIds]}::uuid[]`, sql`${[...bodyIds]}::uuid[]`];
  const { rows } = await sql<ListedEvaluation>`
    select e.id, e.title, coalesce(o.name, a.name, p.name) as about from evaluation e
      left join organisation o on o.id = e.organisation_id
      left join alliance a on a.id = e.alliance_id
      left join project p on p.id = e.project_id
    where e.deleted_at is null and (e.organisation_id = any(${own})
      or a.territory_id = any(${bodies}) or a.organisation_id = any(${own}) or exists (select 1 from alliance_member m
        where m.alliance_id = a.id and m.deleted_at is null and m.standing = 'consented' and m.organisation_id = any(${own}))
      or p.territory_id = any(${bodies}) or exists (select 1 from actor where actor.organisation_id = any(${own})
        and actor.deleted_at is null and p.actor_ids ? actor.id::text))
    order by e.id desc limit 200`.execute(database);
  return rows;
}
