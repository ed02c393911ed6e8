import { sql } from 'kysely';
import { describeProblem } from '../../../formats/messages/describe-problem.ts';
import { tableProblem } from '../../../formats/table/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { searchKey } from '../../../kernel/search-key.ts';
import type { Database } from '../../../platform/ports/database.ts';
import type { ImportProblem } from '../import-reading.ts';

/** An end of links of the file that is no actor of the territory, or may be several. */
export interface UnknownEnd {
  /** By what it is known in this file. */
  readonly key: string;
  /** As the file writes it. */
  readonly text: string;
  readonly lines: readonly number[];
  /** Actors it may be, as one types them: those of its name, else those whose names are near. */
  readonly near: readonly string[];
}

const ends = (runId: string) => sql`(
  select line, 'from' as side, from_end as written, fields->>'from' as found from import_row where run_id = ${runId}
  union all
  select line, 'to', to_end, fields->>'to' from import_row where run_id = ${runId})`;

/** An actor as a person types it: its name, and its place, which tells it from others of the same name. */
const typedName = sql<string>`actor.name || coalesce(' (' || place.name || ')', '')`;

/** The ends that were not found, the first in the file first, with the actors that they may be. */
export async function listUnknownEnds(
  database: Database,
  runId: string,
  limit: number,
): Promise<UnknownEnd[]> {
  const { rows } = await sql<UnknownEnd>`
    with missing as (
      select written->>'key' as key, min(written->>'text') as text, min(written->>'name') as name,
        (array_agg(line order by line))[1:12] as lines, min(line) as first
      from ${ends(runId)} as one where found is null group by written->>'key' order by min(line) limit ${limit})
    select key, text, lines, coalesce((
        select array_agg(near.typed order by near.likeness desc, near.typed) from (
          select ${typedName} as typed, similarity(actor.search_key, missing.name) as likeness
          from import_run join territory_actor on territory_actor.territory_id = import_run.territory_id
            join actor on actor.id = territory_actor.actor_id and actor.deleted_at is null
            left join place on place.id = actor.place_id
          where import_run.id = ${runId} and similarity(actor.search_key, missing.name) > 0.2
          order by likeness desc, typed limit 6) as near), '{}') as near
    from missing order by first`.execute(database);
  return rows;
}

/** The actors of the territory that a person types, up to so many, in alphabetical order. */
export async function listTypedActors(database: Database, runId: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ typed: string }>`
    select ${typedName} as typed from import_run
      join territory_actor on territory_actor.territory_id = import_run.territory_id
      join actor on actor.id = territory_actor.actor_id and actor.deleted_at is null
      left join place on place.id = actor.place_id
    where import_run.id = ${runId} order by actor.search_key, actor.id limit ${limit}`.execute(database);
  return rows.map(({ typed }) => typed);
}

/** The actor of the territory that a person typed: by its number, its name and place, or its name; null for none or several. */
export async function findTypedActor(
  database: Database,
  runId: string,
  typed: string,
): Promise<string | null> {
  const number = typed.replaceAll(/[\s.\u00a0\u202f-]/gu, '').toUpperCase();
  const { rows } = await sql<{ id: string; rank: number }>`
    select id, min(rank) as rank from (
      select actor.id, case when ${number} in (actor.siret, actor.siren, actor.rna) then 1
          when lower(${typedName}) = lower(${typed.trim()}) then 2 else 3 end as rank
      from import_run join territory_actor on territory_actor.territory_id = import_run.territory_id
        join actor on actor.id = territory_actor.actor_id and actor.deleted_at is null
        left join place on place.id = actor.place_id
      where import_run.id = ${runId} and (${number} in (actor.siret, actor.siren, actor.rna)
        or lower(${typedName}) = lower(${typed.trim()}) or actor.search_key = ${searchKey(typed)})) as found
    group by id order by 2 limit 3`.execute(database);
  const best = rows.filter(({ rank }) => rank === rows[0]!.rank);
  return best.length === 1 ? best[0]!.id : null;
}

/** Keeps which actor an end is, for this file and those to come. */
export async function saveEnd(
  database: Database,
  { runId, key, actorId }: { readonly runId: string; readonly key: string; readonly actorId: string },
): Promise<void> {
  await sql`insert into import_decision (territory_id, key, actor_id, is_same)
    select territory_id, ${`end:${key}`}, ${actorId}, true from import_run where id = ${runId}
    on conflict (territory_id, key, actor_id) do update set is_same = true`.execute(database);
  await sql`delete from import_decision using import_run
    where import_run.id = ${runId} and import_decision.territory_id = import_run.territory_id
      and key = ${`end:${key}`} and actor_id <> ${actorId}`.execute(database);
}

interface FaultRow {
  readonly line: number;
  readonly fault: string;
  readonly from_text: string;
  readonly to_text: string;
  readonly has_from: boolean;
  readonly has_to: boolean;
}

/** What keeps rows from being taken once their ends were looked for, in the person's words; at most so many, all counted. */
export async function listLinkFaults(
  database: Database,
  run: { readonly id: string; readonly language: Language },
  limit: number,
): Promise<{ readonly problems: ImportProblem[]; readonly total: number }> {
  const where = sql`run_id = ${run.id} and fault is not null`;
  const { rows } = await sql<FaultRow>`
    select line, fault, from_end->>'text' as from_text, to_end->>'text' as to_text,
      fields->>'from' is not null as has_from, fields->>'to' is not null as has_to
    from import_row where ${where} order by line limit ${limit}`.execute(database);
  const counted = await sql<{ total: string }>`
    select count(*) as total from import_row where ${where}`.execute(database);
  const problems = rows.flatMap(problemsOf).map((problem) => ({
    code: problem.code,
    line: problem.line,
    column: problem.column,
    message: describeProblem(problem, run.language),
  }));
  return { problems, total: Number(counted.rows[0]?.total ?? 0) };
}

function problemsOf({ line, fault, from_text, to_text, has_from, has_to }: FaultRow) {
  const [kind, first] = fault.split(' ');
  if (kind === 'itself') return [tableProblem('table.end-itself', { line, found: from_text })];
  if (kind === 'twice') return [tableProblem('table.same-link', { line, first: Number(first) })];
  return [
    ...(has_from ? [] : [tableProblem('table.end-unknown', { line, found: from_text })]),
    ...(has_to ? [] : [tableProblem('table.end-unknown', { line, found: to_text })]),
  ];
}
