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

/** A place of the file that was not recognised, and the lines that name it. */
export interface UnknownPlace {
  readonly found: string;
  readonly lines: readonly number[];
  readonly count: number;
  /** Several communes of today bear this name: the file does not say which. */
  readonly isShared: boolean;
}

/** Lines told of one place. */
const toldLines = 8;

/** Places that were not recognised, each once: their rows are taken without them. */
export async function listUnknownPlaces(
  database: Database,
  id: string,
  limit: number,
): Promise<{ readonly places: UnknownPlace[]; readonly total: number }> {
  const where = sql`run_id = ${id} and coalesce(place_code, place_name) is not null and fields->>'placeId' is null`;
  const { rows } = await sql<UnknownPlace>`
    select found, (array_agg(line order by line))[1:${sql.lit(toldLines)}] as lines, count(*)::integer as count,
      (select count(*) > 1 from place where kind = 'commune' and search_key = found
        and vintage = (select max(vintage) from place)) as "isShared"
    from (select line, coalesce(place_code, place_name) as found from import_row where ${where}) as unknown
    group by found order by min(line) limit ${limit}`.execute(database);
  const counted = await sql<{ total: string }>`
    select count(*) as total from import_row where ${where}`.execute(database);
  return { places: rows, total: Number(counted.rows[0]?.total ?? 0) };
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
