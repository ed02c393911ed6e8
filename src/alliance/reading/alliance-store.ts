import { type RawBuilder, sql } from 'kysely';
import { type Asker, isUuid, type PeopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { AllianceReading, AllianceSummary } from '../domain/alliance-reading.ts';
import {
  type AllianceRow,
  type GrantRow,
  grantOf,
  type LineRow,
  lineOf,
  type MemberRow,
  type MilestoneRow,
  memberOf,
  milestoneOf,
  summaryOf,
  type TaskRow,
  taskOf,
} from './rows.ts';

/** Who reads. `everything` is for computations alone: what comes out of them must be checked before it is shown. */
export type AllianceViewer = Pick<Asker, 'organisations' | 'catalystOf'> | 'everything';

type AnyDatabase = Database | PeopleDatabase;
const run = <Row>(query: RawBuilder<Row>, database: AnyDatabase): Promise<readonly Row[]> =>
  query.execute(database as Database).then(({ rows }) => rows);

/** The columns of an alliance and of its territory. */
export const allianceColumns = sql`a.id, a.version, a.state, a.name, a.kinds, a.stage, a.need, a.answer, a.lessons, a.sdgs,
  a.starts_on, a.ends_on, a.price_year, a.price_change, a.organisation_id, a.action_id, a.origin, a.is_demo, a.updated_at,
  t.id as territory_id, t.slug as territory_slug, t.name as territory_name
  from alliance a left join territory t on t.id = a.territory_id and t.deleted_at is null`;

/**
 * Reads an alliance as one viewer may see it, or null when it does not exist, was removed, or is not theirs to see. Lines
 * are narrowed in the database: what one may not see never leaves it.
 */
export async function readAlliance(
  database: AnyDatabase,
  id: string,
  viewer: AllianceViewer,
): Promise<AllianceReading | null> {
  if (!isUuid(id)) return null;
  const [row] = await run(
    sql<AllianceRow>`select ${allianceColumns} where a.id = ${id} and a.deleted_at is null`,
    database,
  );
  if (row === undefined) return null;
  const alliance = summaryOf(row);
  const rows = await run(
    sql<MemberRow>`select * from alliance_member
      where alliance_id = ${id} and deleted_at is null order by created_at, lower(name), id`,
    database,
  );
  const members = rows.map(memberOf);
  const isInside = viewer === 'everything' || standsInside(alliance, members, viewer);
  if (!isInside && alliance.state !== 'published') return null;
  const lines = await run(linesQuery(alliance, viewer, isInside), database);
  if (!isInside) {
    return {
      alliance,
      members: members.filter(({ standing, agreesPublic }) => standing === 'consented' && agreesPublic),
      lines: lines.map(lineOf),
      tasks: [],
      grants: [],
      milestones: await listMilestones(database, id),
    };
  }
  const [tasks, grants, milestones] = await Promise.all([
    run(
      sql<TaskRow>`select * from alliance_task where alliance_id = ${id} and deleted_at is null
        order by year, created_at, id`,
      database,
    ),
    run(
      sql<GrantRow>`select * from alliance_grant where alliance_id = ${id} and deleted_at is null
        order by year, created_at, id`,
      database,
    ),
    listMilestones(database, id),
  ]);
  return {
    alliance,
    members,
    lines: lines.map(lineOf),
    tasks: tasks.map(taskOf),
    grants: grants.map(grantOf),
    milestones,
  };
}

/**
 * True for those to whom the policy table ties the alliance: its territory, who began it, the members who said yes; for
 * everybody when it was invented to teach.
 */
function standsInside(
  alliance: AllianceSummary,
  members: AllianceReading['members'],
  viewer: Exclude<AllianceViewer, 'everything'>,
): boolean {
  const owns = (id: string | null): boolean => id !== null && Object.hasOwn(viewer.organisations, id);
  return (
    (alliance.isDemo && alliance.state === 'published') ||
    (alliance.territory !== null && viewer.catalystOf.includes(alliance.territory.id)) ||
    owns(alliance.organisationId) ||
    members.some(({ standing, organisationId }) => standing === 'consented' && owns(organisationId))
  );
}

/**
 * The lines of those who are or may become members, and of those who left without taking theirs back: one's own, those
 * shown to the alliance when one is inside, those shown to everybody when the alliance is.
 */
function linesQuery(
  { id, state }: AllianceSummary,
  viewer: AllianceViewer,
  isInside: boolean,
): RawBuilder<LineRow> {
  const organisations = viewer === 'everything' ? [] : Object.keys(viewer.organisations);
  const seen =
    viewer === 'everything'
      ? sql`true`
      : sql`(m.organisation_id = any(${organisations}::uuid[])
          or (${isInside} and l.visibility <> 'member')
          or (${state === 'published'} and l.visibility = 'public' and m.standing = 'consented'))`;
  return sql<LineRow>`select l.*,
      case when m.standing = 'left' and l.per = 'year'
        then least(coalesce(l.to_year, 9999), left(m.left_on, 4)::integer) else l.to_year end as to_year
    from alliance_line l join alliance_member m on m.id = l.member_id
    where m.alliance_id = ${id} and l.deleted_at is null and m.deleted_at is null
      and (m.standing in ('invited', 'consented') or (m.standing = 'left' and m.line_fate = 'until-left'
        and coalesce(l.from_year, 0) <= left(m.left_on, 4)::integer))
      and ${seen}
    order by lower(m.name), m.id, l.side, lower(l.title), l.id`;
}

const listMilestones = async (database: AnyDatabase, id: string) =>
  (
    await run(
      sql<MilestoneRow>`select * from alliance_milestone where alliance_id = ${id} and deleted_at is null
        order by on_day, created_at, id`,
      database,
    )
  ).map(milestoneOf);
