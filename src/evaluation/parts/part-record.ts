import { type RawBuilder, sql } from 'kysely';
import type { PeopleDatabase, StoredRecord, Subject } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { evaluationRecord, evaluationSubject, tiesOfEvaluation } from '../evaluation-record.ts';

/** The organisation that an evaluation belongs to: its parts belong to it too. */
export const ownerOfEvaluation = (id: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql<string | null>`(select e.organisation_id from evaluation e where e.id = ${id})`;

/** Whom an evaluation is tied to: its parts are tied to them too. */
export const tiesOfPart = (id: RawBuilder<unknown>): RawBuilder<string[]> =>
  sql<string[]>`(select ${tiesOfEvaluation()} from evaluation where evaluation.id = ${id})`;

/** Whether everybody may read the results of an evaluation. */
export const isEvaluationPublic = (id: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select e.state = 'published' and e.deleted_at is null from evaluation e where e.id = ${id})`;

/** What a part of an evaluation is for the policy table: public once it is shared and the results are public. */
export const evaluationPartSubject = (record: StoredRecord): Subject => ({
  resource: 'evaluation-part',
  state: record.fields.isShared === true && record.fields.isPublic === true ? 'published' : 'active',
  organisationIds: record.bodyIds ?? [],
  bodyIds: record.bodyIds ?? [],
});

/** The evaluation of an address, that stands. @throws RequestRefusal `REQ-404` when there is none */
export async function requireEvaluation(
  database: PeopleDatabase,
  key: string | undefined,
): Promise<StoredRecord> {
  const record = await evaluationRecord.get(database, key ?? '');
  if (record === null || record.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return record;
}

/** Whether who asks may run this campaign, and see the pages that are for them only. */
export const mayRunEvaluation = (context: RequestContext, record: StoredRecord): boolean =>
  context.get('rights').may('run', evaluationSubject(record));

/** What a new part of an evaluation would be for the policy table. */
export const newPartOf = (evaluation: StoredRecord): Subject => ({
  resource: 'evaluation-part',
  state: 'active',
  organisationIds: evaluation.bodyIds ?? [],
  bodyIds: evaluation.bodyIds ?? [],
});
