import { sql } from 'kysely';
import { type EditableRecord, tableRecord } from '../../people/index.ts';
import { checkFrozen, tiesOfEvaluation } from '../evaluation-record.ts';

/** How the questions of an evaluation that one prepares are kept; those of an open one are frozen with it. */
export const questionRecord: EditableRecord = tableRecord({
  kind: 'evaluation-question',
  table: 'evaluation_question',
  columns: {
    evaluationId: 'evaluation_id',
    key: 'key',
    level: 'level',
    approach: 'approach',
    object: 'object',
    effect: 'effect',
    kind: 'kind',
    scale: 'scale',
    textFr: 'text_fr',
    textEn: 'text_en',
    discussFr: 'discuss_fr',
    discussEn: 'discuss_en',
    options: 'options',
    unit: 'unit',
    unitEn: 'unit_en',
    least: 'least',
    greatest: 'greatest',
    viewpoints: 'viewpoints',
  },
  json: ['options', 'viewpoints'],
  bodies: sql<string[]>`(select ${tiesOfEvaluation()} from evaluation
    where evaluation.id = evaluation_question.evaluation_id)`,
  derived: {
    isFrozen: sql`(select evaluation.opened_on is not null from evaluation
      where evaluation.id = evaluation_question.evaluation_id)`,
  },
  check: async (transaction, id) => {
    const { rows } = await sql<{ evaluation_id: string }>`
      select evaluation_id from evaluation_question where id = ${id}`.execute(transaction);
    return rows[0] === undefined ? [] : checkFrozen(transaction, rows[0].evaluation_id, 'textFr');
  },
});
