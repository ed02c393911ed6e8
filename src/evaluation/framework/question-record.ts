import { sql } from 'kysely';
import { type EditableRecord, tableRecord } from '../../people/index.ts';
import { checkFrozen, isOfBarometer, tiesOfEvaluation } from '../evaluation-record.ts';
import { frameworkWords } from './words.ts';

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
      where evaluation.id = evaluation_question.evaluation_id) or ${isOfBarometer}`,
  },
  check: async (transaction, id) => {
    const { rows } = await sql<{ evaluation_id: string; is_locked: boolean }>`
      select evaluation_id, ${isOfBarometer} as is_locked from evaluation_question where id = ${id}`.execute(
      transaction,
    );
    const [row] = rows;
    if (row === undefined) return [];
    if (!row.is_locked) return checkFrozen(transaction, row.evaluation_id, 'textFr');
    const { fr, en } = frameworkWords;
    return [
      {
        field: 'textFr',
        code: 'ENQ-005',
        message: { fr: fr.problems.ofBarometer, en: en.problems.ofBarometer },
      },
    ];
  },
});
