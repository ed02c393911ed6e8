import { type RawBuilder, sql } from 'kysely';
import { tableRecord } from '../../people/index.ts';
import { isEvaluationPublic, ownerOfEvaluation, tiesOfPart } from '../parts/part-record.ts';

const evaluationOfAnalysis = (id: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select a.evaluation_id from contribution_analysis a where a.id = ${id})`;

/** Analyses of what made an effect. */
export const analysisRecord = tableRecord({
  kind: 'contribution-analysis',
  table: 'contribution_analysis',
  columns: {
    evaluationId: 'evaluation_id',
    title: 'title',
    question: 'question',
    period: 'period',
    path: 'path',
    conditions: 'conditions',
    prior: 'prior',
    priorReason: 'prior_reason',
    story: 'story',
    weakPoints: 'weak_points',
    sought: 'sought',
    revised: 'revised',
    isShared: 'is_shared',
  },
  owner: ownerOfEvaluation(sql`contribution_analysis.evaluation_id`),
  bodies: tiesOfPart(sql`contribution_analysis.evaluation_id`),
  derived: { isPublic: isEvaluationPublic(sql`contribution_analysis.evaluation_id`) },
});

/** A part of an analysis is seen as its analysis is. */
const asItsAnalysis = (table: string) => {
  const analysis = sql.ref(`${table}.analysis_id`);
  return {
    owner: ownerOfEvaluation(evaluationOfAnalysis(analysis)),
    bodies: tiesOfPart(evaluationOfAnalysis(analysis)),
    derived: {
      isPublic: isEvaluationPublic(evaluationOfAnalysis(analysis)),
      isShared: sql`(select a.is_shared and a.deleted_at is null from contribution_analysis a where a.id = ${analysis})`,
    },
  };
};

/** Signs that would tell whether the alliance contributed. */
export const signRecord = tableRecord({
  kind: 'contribution-sign',
  table: 'contribution_sign',
  columns: {
    analysisId: 'analysis_id',
    title: 'title',
    source: 'source',
    round: 'round',
    ifTrue: 'if_true',
    ifFalse: 'if_false',
    sighting: 'sighting',
    note: 'note',
  },
  ...asItsAnalysis('contribution_sign'),
});

/** Other explanations of an effect. */
export const explanationRecord = tableRecord({
  kind: 'contribution-explanation',
  table: 'contribution_explanation',
  columns: {
    analysisId: 'analysis_id',
    title: 'title',
    supports: 'supports',
    against: 'against',
    weight: 'weight',
  },
  ...asItsAnalysis('contribution_explanation'),
});

/** Measures before and after, here and elsewhere. */
export const comparisonRecord = tableRecord({
  kind: 'evaluation-comparison',
  table: 'evaluation_comparison',
  columns: {
    evaluationId: 'evaluation_id',
    title: 'title',
    unit: 'unit',
    beforeOn: 'before_on',
    afterOn: 'after_on',
    earlierOn: 'earlier_on',
    source: 'source',
    chosen: 'chosen',
    lines: 'lines',
    isShared: 'is_shared',
  },
  json: ['lines'],
  owner: ownerOfEvaluation(sql`evaluation_comparison.evaluation_id`),
  bodies: tiesOfPart(sql`evaluation_comparison.evaluation_id`),
  derived: { isPublic: isEvaluationPublic(sql`evaluation_comparison.evaluation_id`) },
});
