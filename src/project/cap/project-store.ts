import { sql } from 'kysely';
import { type Asker, isUuid, type PeopleDatabase, type StoredRecord } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { projectRecord, projectTies } from './project-record.ts';

/** Lists the projects that this person may see, by name. */
export async function listProjects(
  database: PeopleDatabase,
  request: {
    readonly asker: Pick<Asker, 'catalystOf' | 'organisations'>;
    readonly after: string | null;
    readonly search: string;
    readonly limit: number;
  },
): Promise<readonly StoredRecord[]> {
  const { asker, after, limit } = request;
  const last = after === null ? null : await getLast(database, after);
  const mine = [...asker.catalystOf, ...Object.keys(asker.organisations)];
  const search = request.search
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&');
  const { rows } = await sql<{ id: string }>`
    select project.id from project join territory on territory.id = project.territory_id
    where project.deleted_at is null and territory.deleted_at is null
      and (project.state = 'published' or (${projectTies()}) && ${mine}::uuid[])
      and (${search === ''} or lower(project.name) like ${`%${search}%`} or lower(territory.name) like ${`%${search}%`})
      and (${last === null} or (lower(project.name), project.id) > (${last?.name ?? ''}, ${last?.id ?? null}::uuid))
    order by lower(project.name), project.id limit ${limit}`.execute(database);
  const records = await Promise.all(rows.map(({ id }) => projectRecord.get(database, id)));
  return records.filter((record) => record !== null);
}

async function getLast(database: PeopleDatabase, id: string): Promise<{ id: string; name: string }> {
  const last = isUuid(id) ? await projectRecord.get(database, id) : null;
  if (last === null) throw new RequestRefusal('REQ-003');
  return { id, name: String(last.fields.name).toLowerCase() };
}

/** The projects of a territory, by name: every one for those who may see drafts, else the published ones. */
export async function listProjectsOf(
  database: Database,
  territoryId: string,
): Promise<
  readonly { readonly slug: string; readonly name: string; readonly state: 'draft' | 'published' }[]
> {
  const { rows } = await sql<{ slug: string; name: string; state: 'draft' | 'published' }>`
    select slug, name, state from project
    where territory_id = ${territoryId} and deleted_at is null
    order by lower(name), id limit 50`.execute(database);
  return rows;
}

/** Address words of every published project, for the map of the site. */
export async function listPublishedProjects(database: Database): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from project where state = 'published' and deleted_at is null order by slug limit 5000`.execute(
    database,
  );
  return rows.map(({ slug }) => slug);
}
