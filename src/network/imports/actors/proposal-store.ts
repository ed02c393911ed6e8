import { sql } from 'kysely';
import type { Database } from '../../../platform/ports/database.ts';

/** A row that may be an actor already known. */
export interface Proposal {
  readonly line: number;
  readonly name: string;
  readonly actorId: string;
  readonly actorName: string;
  /** What they have in common: `siret`, `rna`, `siren`, `name`. */
  readonly reason: string;
  readonly isSame: boolean;
}

/** Rows that may be an actor already known, and were never decided before; those just decided too. */
export async function listProposals(database: Database, id: string, limit: number): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`
    select line, import_row.fields->>'name' as name, actor.id as "actorId", actor.name as "actorName",
      split_part(reason, ' ', 1) as reason, target_id is not null as "isSame"
    from import_row join actor on actor.id::text = split_part(reason, ' ', 2)
    where run_id = ${id} and reason is not null order by line limit ${limit}`.execute(database);
  return rows;
}

/** Rows whose place was not recognised: they are taken without it. */
export async function listUnknownPlaces(
  database: Database,
  id: string,
  limit: number,
): Promise<{ readonly lines: { line: number; found: string }[]; readonly total: number }> {
  const where = sql`run_id = ${id} and coalesce(place_code, place_name) is not null and fields->>'placeId' is null`;
  const { rows } = await sql<{ line: number; found: string }>`
    select line, coalesce(place_code, place_name) as found from import_row where ${where}
    order by line limit ${limit}`.execute(database);
  const counted = await sql<{ total: string }>`
    select count(*) as total from import_row where ${where}`.execute(database);
  return { lines: rows, total: Number(counted.rows[0]?.total ?? 0) };
}
/** Keeps that a row and an actor are the same, or are not; for an identifier under another name, only for that name. */
export async function saveDecision(
  database: Database,
  decision: {
    readonly runId: string;
    readonly line: number;
    readonly actorId: string;
    readonly isSame: boolean;
  },
): Promise<void> {
  await sql`insert into import_decision (territory_id, key, actor_id, is_same)
    select territory_id, case when reason like 'externalId %' then key || '|' || search_key else key end,
      ${decision.actorId}, ${decision.isSame}
    from import_row join import_run on import_run.id = run_id
    where run_id = ${decision.runId} and line = ${decision.line}
      and split_part(reason, ' ', 2) = ${decision.actorId}
    on conflict (territory_id, key, actor_id) do update set is_same = excluded.is_same`.execute(database);
}
