import { sql } from 'kysely';
import { tableRecord } from '../../people/index.ts';
import { isEvaluationPublic, ownerOfEvaluation, tiesOfPart } from '../parts/part-record.ts';

/** What was learnt together. */
export const lessonRecord = tableRecord({
  kind: 'evaluation-lesson',
  table: 'evaluation_lesson',
  columns: {
    evaluationId: 'evaluation_id',
    title: 'title',
    body: 'body',
    next: 'next',
    questionId: 'question_id',
    isShared: 'is_shared',
  },
  owner: ownerOfEvaluation(sql`evaluation_lesson.evaluation_id`),
  bodies: tiesOfPart(sql`evaluation_lesson.evaluation_id`),
  derived: { isPublic: isEvaluationPublic(sql`evaluation_lesson.evaluation_id`) },
});
