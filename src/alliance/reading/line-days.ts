import { sql } from 'kysely';
import type { PeopleDatabase } from '../../people/index.ts';

/** The day since which each line of an alliance says what it says, by the id of the line. */
export async function readLineDays(
  database: PeopleDatabase,
  allianceId: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; day: Date }>`select l.id, l.updated_at as day from alliance_line l
    join alliance_member m on m.id = l.member_id where m.alliance_id = ${allianceId} and l.deleted_at is null`.execute(
    database,
  );
  return new Map(rows.map(({ id, day }) => [id, day.toISOString().slice(0, 10)]));
}
