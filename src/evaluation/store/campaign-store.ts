import { sql } from 'kysely';
import type { PeopleDatabase } from '../../people/index.ts';
import type { Campaign } from '../domain/campaign.ts';

/** Columns of a campaign, of the table `evaluation e`. */
export const campaignColumns = sql`e.id, e.title, e.introduction, e.state, e.viewpoints, e.questions, e.closes_on as "closesOn",
  e.closed_on as "closedOn", e.opened_on as "openedOn", e.started_on as "startedOn",
  e.alliance_id as "allianceId", e.project_id as "projectId", e.territory_id as "territoryId",
  e.barometer_id as "barometerId", e.open_token as "openToken",
  e.reminded_on as "remindedOn"`;

/** One campaign; locked until the transaction ends when `isLocked`. */
export async function getCampaign(
  database: PeopleDatabase,
  id: string,
  isLocked = false,
): Promise<Campaign | null> {
  const { rows } = await sql<Campaign>`
    select ${campaignColumns} from evaluation e where e.id = ${id} and e.deleted_at is null
    ${isLocked ? sql`for update` : sql``}`.execute(database);
  return rows[0] ?? null;
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
    select e.id, e.title, coalesce(o.name, a.name, p.name, t.name) as about from evaluation e
      left join organisation o on o.id = e.organisation_id
      left join alliance a on a.id = e.alliance_id
      left join project p on p.id = e.project_id
      left join territory t on t.id = e.territory_id
    where e.deleted_at is null and (e.organisation_id = any(${own}) or e.territory_id = any(${bodies})
      or a.territory_id = any(${bodies}) or a.organisation_id = any(${own}) or exists (select 1 from alliance_member m
        where m.alliance_id = a.id and m.deleted_at is null and m.standing = 'consented' and m.organisation_id = any(${own}))
      or p.territory_id = any(${bodies}) or exists (select 1 from actor where actor.organisation_id = any(${own})
        and actor.deleted_at is null and p.actor_ids ? actor.id::text))
    order by e.id desc limit 200`.execute(database);
  return rows;
}
