import { sql } from 'kysely';
import { type CatalystTask, tradeOf } from '../../alliance/index.ts';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type { Campaign, Release } from '../domain/campaign.ts';
import { shownViewpoints } from '../domain/crossed-results.ts';
import type { AggregateTables, CountedAlliance, CountedOpinion, TerritoryLevel } from './aggregate-tables.ts';

/** One release of the anonymous aggregates. */
export interface AggregateRelease {
  /** The fixed date. */
  readonly dueOn: string;
  readonly computedOn: string;
  readonly tables: AggregateTables;
}

/** Every release, oldest first. */
export async function listAggregateReleases(database: PeopleDatabase): Promise<readonly AggregateRelease[]> {
  const { rows } = await sql<AggregateRelease>`
    select due_on as "dueOn", computed_on as "computedOn", tables from observatory_release order by due_on`.execute(
    database,
  );
  return rows;
}

/** Keeps a release, once whatever the number of processes that make it. */
export const insertAggregateRelease = (transaction: PeopleTransaction, release: AggregateRelease) =>
  sql`insert into observatory_release (due_on, computed_on, tables)
    values (${release.dueOn}, ${release.computedOn}, ${JSON.stringify(release.tables)}::jsonb)
    on conflict (due_on) do nothing`.execute(transaction);

/** The level of a territory, an expression on its row `t`: of its one official place, or several. */
const levelOfTerritory = sql<TerritoryLevel>`case
  when t.id is null or jsonb_array_length(t.place_ids) = 0 then 'unknown'
  when jsonb_array_length(t.place_ids) > 1 then 'several'
  else coalesce((select p.kind from place p where p.id = t.place_ids ->> 0), 'unknown') end`;

/** Alliances as they are counted: neither the invented one, nor those removed. */
export async function listCountedAlliances(database: PeopleDatabase): Promise<readonly CountedAlliance[]> {
  const { rows } = await sql<Omit<CountedAlliance, 'practices'> & { tasks: readonly CatalystTask[] }>`
    select coalesce(a.organisation_id, a.territory_id, a.id)::text as holder, a.kinds, a.stage,
      ${levelOfTerritory} as level,
      array(select distinct k.task from alliance_task k where k.alliance_id = a.id and k.deleted_at is null) as tasks
    from alliance a left join territory t on t.id = a.territory_id
    where a.deleted_at is null and not a.is_demo`.execute(database);
  return rows.map(({ tasks, ...row }) => ({ ...row, practices: [...new Set(tasks.map(tradeOf))] }));
}

/**
 * What each viewpoint was shown to say of each effect: the first question on that effect of the latest release of each
 * evaluation whose results are public. What was hidden there is not read here.
 */
export async function listCountedOpinions(database: PeopleDatabase): Promise<readonly CountedOpinion[]> {
  const { rows } = await sql<
    Pick<Campaign, 'viewpoints' | 'questions'> &
      Pick<Release, 'results'> & { readonly holder: string; readonly level: TerritoryLevel }
  >`
    select coalesce(e.organisation_id, e.territory_id, a.organisation_id, t.id, e.id)::text as holder, ${levelOfTerritory} as level,
      e.viewpoints, e.questions, r.results
    from evaluation e
    join lateral (select results from evaluation_release where evaluation_id = e.id order by number desc limit 1) r on true
    left join alliance a on a.id = e.alliance_id
    left join project j on j.id = e.project_id
    left join territory t on t.id = coalesce(e.territory_id, a.territory_id, j.territory_id)
    where e.state = 'published' and e.deleted_at is null and not coalesce(a.is_demo, t.is_demo, false)`.execute(
    database,
  );
  return rows.flatMap(({ holder, level, viewpoints, questions, results }) => {
    const asked = new Map<string, string>();
    for (const { id, effect, kind } of questions ?? [])
      if (kind === 'scale' && effect != null && !asked.has(effect)) asked.set(effect, id);
    return [...asked].flatMap(([effect, id]) =>
      shownViewpoints(viewpoints, results[id] ?? []).flatMap(({ viewpoint, share }) =>
        share === null
          ? []
          : [{ holder, level, effect, viewpoint, answers: share.answers, favourable: share.favourable }],
      ),
    );
  });
}
