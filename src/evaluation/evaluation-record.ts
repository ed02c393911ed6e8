import { sql } from 'kysely';
import { tiesOfAlliance } from '../alliance/index.ts';
import {
  type EditableRecord,
  type FormFault,
  type PeopleTransaction,
  type StoredRecord,
  type Subject,
  tableRecord,
} from '../people/index.ts';
import { projectTies } from '../project/index.ts';
import { evaluationWords } from './words.ts';

/**
 * Whom an evaluation is tied to: its organisation or its territory; or, about an alliance or a project, those who write it
 * together. An expression on the table `evaluation`.
 */
export const tiesOfEvaluation = () =>
  sql<
    string[]
  >`array(select distinct tie from unnest(array[evaluation.organisation_id, evaluation.territory_id]
    || ${tiesOfAlliance(sql`evaluation.alliance_id`)}
    || (select ${projectTies()} from project where project.id = evaluation.project_id)) as tie where tie is not null)`;

/** How evaluations are kept as mutable objects; an open one is frozen. */
export const evaluationRecord: EditableRecord = tableRecord({
  kind: 'evaluation',
  table: 'evaluation',
  organisation: 'organisation_id',
  columns: {
    allianceId: 'alliance_id',
    projectId: 'project_id',
    territoryId: 'territory_id',
    title: 'title',
    introduction: 'introduction',
    startedOn: 'started_on',
    length: 'length',
    viewpoints: 'viewpoints',
    closesOn: 'closes_on',
    state: 'state',
  },
  json: ['viewpoints'],
  bodies: tiesOfEvaluation(),
  check: (transaction, id) => checkFrozen(transaction, id, 'title'),
});

/** What an evaluation is for the policy table. */
export const evaluationSubject = (record: StoredRecord): Subject => ({
  resource: 'evaluation',
  state: record.fields.state as 'draft' | 'active' | 'published',
  organisationIds: record.bodyIds ?? [],
  bodyIds: record.bodyIds ?? [],
});

/** Whether a question, a row of `evaluation_question`, is one of the barometer that its evaluation joined. */
export const isOfBarometer = sql<boolean>`exists (
  select 1 from evaluation joined join barometer on barometer.id = joined.barometer_id,
    jsonb_array_elements(barometer.questions) as asked
  where joined.id = evaluation_question.evaluation_id and asked ->> 'id' = evaluation_question.key)`;

/** Refuses any change of an evaluation that was opened, and of its questions. */
export async function checkFrozen(
  transaction: PeopleTransaction,
  evaluationId: string,
  field: string,
): Promise<readonly FormFault[]> {
  const { rows } = await sql<{ opened_on: string | null }>`
    select opened_on from evaluation where id = ${evaluationId} for share`.execute(transaction);
  if ((rows[0]?.opened_on ?? null) === null) return [];
  const { fr, en } = evaluationWords;
  return [{ field, code: 'ENQ-005', message: { fr: fr.problems.frozen, en: en.problems.frozen } }];
}
