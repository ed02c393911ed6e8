import { sql } from 'kysely';
import { type Asker, isAllowed, type PeopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { Direction } from './catalogue.ts';
import type { Frequency } from './frequency.ts';
import type { Reading } from './readings.ts';

/** An indicator with its readings, as pages and exports show it. */
export interface ReadIndicator {
  readonly id: string;
  readonly catalogueId: string | null;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly definition: string;
  readonly source: string;
  readonly method: string;
  readonly frequency: Frequency;
  readonly attachedTo: string;
  readonly targets: readonly string[];
  readonly placeId: string | null;
  readonly part: string;
  readonly baselineValue: number | null;
  readonly baselineOn: string | null;
  readonly targetValue: number | null;
  readonly targetOn: string | null;
  readonly isDemo: boolean;
  /** By day, removed ones left out. */
  readonly readings: readonly Reading[];
}

interface ReadingRow extends Reading {
  readonly indicatorId: string;
}

/** The project whose indicators are listed, as far as rights are concerned. */
export interface IndicatorProject {
  readonly id: string;
  readonly state: 'draft' | 'published';
  readonly bodyIds: readonly string[];
}

/** Indicators of one project, at most. */
const most = 2_000;

const columns = sql`indicator.id, catalogue_id as "catalogueId", name, unit, direction, definition, source, method, frequency,
  attached_to as "attachedTo", targets, place_id as "placeId", part, baseline_value as "baselineValue",
  baseline_on as "baselineOn", target_value as "targetValue", target_on as "targetOn", indicator.is_demo as "isDemo"`;

/** The indicators of a project that this person may see, in the order of their names, with their readings. */
export async function listIndicators(
  database: Database,
  project: IndicatorProject,
  asker: Asker,
): Promise<ReadIndicator[]> {
  const kept = sql`exists (select 1 from action where action.confidentiality = 'writers'
    and indicator.attached_to = 'action:' || action.id::text)`;
  const found = await sql<Omit<ReadIndicator, 'readings'> & { isKept: boolean }>`
    select ${columns}, ${kept} as "isKept" from indicator
    where project_id = ${project.id} and deleted_at is null
    order by lower(name), id limit ${most}`.execute(database);
  const may = (isKept: boolean): boolean =>
    isAllowed(asker, 'get', {
      resource: 'indicator',
      state: project.state === 'published' && !isKept ? 'published' : 'draft',
      organisationIds: project.bodyIds,
      bodyIds: project.bodyIds,
    });
  const allowed = { yes: may(false), kept: may(true) };
  const seen = found.rows.filter(({ isKept }) => (isKept ? allowed.kept : allowed.yes));
  const readings = await listReadings(
    database,
    seen.map(({ id }) => id),
  );
  return seen.map(({ isKept: _, ...indicator }) => ({
    ...indicator,
    readings: readings.get(indicator.id) ?? [],
  }));
}

/** The readings of some indicators, by indicator and day. */
export async function listReadings(
  database: Database,
  indicatorIds: readonly string[],
): Promise<Map<string, Reading[]>> {
  const byIndicator = new Map<string, Reading[]>();
  if (indicatorIds.length === 0) return byIndicator;
  const { rows } = await sql<ReadingRow>`
    select indicator_id as "indicatorId", id, version, read_on as "on", value, source, author, note,
      is_chosen as "isChosen", updated_at as "updatedAt"
    from indicator_reading
    where indicator_id = any(${[...indicatorIds]}::uuid[]) and deleted_at is null
    order by read_on, created_at, id`.execute(database);
  for (const { indicatorId, ...reading } of rows) {
    const list = byIndicator.get(indicatorId);
    if (list) list.push(reading);
    else byIndicator.set(indicatorId, [reading]);
  }
  return byIndicator;
}

/** One indicator with its readings; its record says who may see it. */
export async function getIndicator(database: Database, id: string): Promise<ReadIndicator | null> {
  const found = await sql<Omit<ReadIndicator, 'readings'>>`
    select ${columns} from indicator where id = ${id}`.execute(database);
  const [indicator] = found.rows;
  if (indicator === undefined) return null;
  return { ...indicator, readings: (await listReadings(database, [id])).get(id) ?? [] };
}

/** The official places of the territory of a project. */
export async function perimeterOf(database: PeopleDatabase, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ place_ids: unknown }>`
    select place_ids from territory join project on project.territory_id = territory.id
    where project.id = ${projectId}`.execute(database);
  const ids = rows[0]?.place_ids;
  return Array.isArray(ids) ? ids.map(String).slice(0, 400) : [];
}

/** How many indicators a project has, and how many of them have a figure. */
export async function countIndicators(
  database: Database,
  projectId: string,
): Promise<{ readonly indicators: number; readonly read: number }> {
  const { rows } = await sql<{ indicators: number; read: number }>`
    select count(*)::integer as indicators, (count(*) filter (where baseline_value is not null or exists (
      select 1 from indicator_reading where indicator_id = indicator.id and indicator_reading.deleted_at is null
    )))::integer as read
    from indicator where project_id = ${projectId} and deleted_at is null`.execute(database);
  return rows[0]!;
}
