import { sql } from 'kysely';
import type { ResourceAudience, ShownPlace } from '../domain/audience.ts';
import type { CommonsDatabase } from './tables.ts';

/** How many times a resource was shown since the last time it was written. */
export interface ShownCount {
  readonly id: string;
  /** ISO date. */
  readonly day: string;
  readonly place: ShownPlace;
  readonly total: number;
}

/** Adds to the counts; a resource that is gone meanwhile is left out. */
export async function addShown(database: CommonsDatabase, counts: readonly ShownCount[]): Promise<void> {
  await sql`
    insert into resource_shown (resource_id, day, place, total)
    select r.id, given.day, given.place, given.total
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as given (id uuid, day date, place text, total integer)
    join resource r on r.id = given.id
    order by r.id, given.day, given.place
    on conflict (resource_id, day, place) do update set total = resource_shown.total + excluded.total
  `.execute(database);
}

/** What the published resources of a publisher brought since a day, the most shown first. */
export async function readAudience(
  database: CommonsDatabase,
  publisher: string,
  since: string,
  most: number,
): Promise<ResourceAudience[]> {
  const { rows } = await sql<ResourceAudience>`
    select * from (
      select r.key, r.title, r.language,
        coalesce(sum(s.total) filter (where s.place = 'sheet'), 0)::int as sheet,
        coalesce(sum(s.total) filter (where s.place = 'card'), 0)::int as card,
        (select count(*)::int from resource_use u
          where u.resource_id = r.id and u.state = 'published' and u.created_at >= ${since}::date) as uses
      from resource r left join resource_shown s on s.resource_id = r.id and s.day >= ${since}::date
      where r.publisher = ${publisher} and r.state = 'published' and r.deleted_at is null
      group by r.id
    ) brought
    order by sheet + card desc, uses desc, title, key limit ${most}
  `.execute(database);
  return rows;
}

/** Publishers and how many published resources each has, the most first. */
export async function listPublishers(
  database: CommonsDatabase,
  most: number,
): Promise<{ readonly name: string; readonly resources: number }[]> {
  const { rows } = await sql<{ name: string; resources: number }>`
    select publisher as name, count(*)::int as resources from resource
    where state = 'published' and deleted_at is null
    group by 1 order by 2 desc, 1 limit ${most}
  `.execute(database);
  return rows;
}

/** Forgets counts of before a day. */
export async function forgetShown(database: CommonsDatabase, before: string): Promise<void> {
  await sql`delete from resource_shown where day < ${before}::date`.execute(database);
}
