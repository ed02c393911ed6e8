import { sql } from 'kysely';
import type { PeopleDatabase } from '../../people/index.ts';
import type { StepMark } from '../domain/pathway-progress.ts';

/** What somebody did of one step, and what they say of it. */
export interface MarkedStep {
  readonly pathwayId: string;
  readonly stepKey: string;
  readonly mark: StepMark;
  readonly markedAt: Date;
  readonly evidence: string;
  readonly evidenceUrl: string | null;
}

/** Every step that somebody marked, the first marked first. */
export async function listMarkedSteps(database: PeopleDatabase, personId: string): Promise<MarkedStep[]> {
  const { rows } = await sql<MarkedStep>`
    select pathway_id as "pathwayId", step_key as "stepKey", mark, marked_at as "markedAt", evidence,
      evidence_url as "evidenceUrl"
    from pathway_progress where person_id = ${personId} order by marked_at, step_key
  `.execute(database);
  return rows;
}

/** Marks a step; marked the same already, it keeps its date. */
export async function saveMark(
  database: PeopleDatabase,
  row: {
    readonly personId: string;
    readonly pathwayId: string;
    readonly stepKey: string;
    readonly mark: StepMark;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into pathway_progress (person_id, pathway_id, step_key, mark, marked_at)
    values (${row.personId}, ${row.pathwayId}, ${row.stepKey}, ${row.mark}, ${row.at})
    on conflict (person_id, pathway_id, step_key) do update set mark = excluded.mark, marked_at = excluded.marked_at
    where pathway_progress.mark <> excluded.mark
  `.execute(database);
}

/** Takes the mark of a step away, with its evidence. */
export async function removeMark(
  database: PeopleDatabase,
  personId: string,
  pathwayId: string,
  stepKey: string,
): Promise<void> {
  await sql`delete from pathway_progress
    where person_id = ${personId} and pathway_id = ${pathwayId} and step_key = ${stepKey}`.execute(database);
}

/** Keeps what somebody says of a step that they marked. @returns false when they did not mark it */
export async function saveEvidence(
  database: PeopleDatabase,
  row: {
    readonly personId: string;
    readonly pathwayId: string;
    readonly stepKey: string;
    readonly evidence: string;
    readonly evidenceUrl: string | null;
  },
): Promise<boolean> {
  const done =
    await sql`update pathway_progress set evidence = ${row.evidence}, evidence_url = ${row.evidenceUrl}
    where person_id = ${row.personId} and pathway_id = ${row.pathwayId} and step_key = ${row.stepKey}`.execute(
      database,
    );
  return Number(done.numAffectedRows ?? 0) > 0;
}
