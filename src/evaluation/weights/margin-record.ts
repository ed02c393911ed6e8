import { sql } from 'kysely';
import { tableRecord } from '../../people/index.ts';
import { ownerOfEvaluation, tiesOfPart } from '../parts/part-record.ts';

/** Known shares of the answers to one question, in the population of a viewpoint. */
export const marginRecord = tableRecord({
  kind: 'evaluation-margin',
  table: 'evaluation_margin',
  columns: {
    evaluationId: 'evaluation_id',
    questionId: 'question_id',
    viewpoint: 'viewpoint',
    shares: 'shares',
    source: 'source',
  },
  json: ['shares'],
  owner: ownerOfEvaluation(sql`evaluation_margin.evaluation_id`),
  bodies: tiesOfPart(sql`evaluation_margin.evaluation_id`),
});
