import {
  answerRemoved,
  type Kit,
  purgeJob,
  registerEditable,
  requireRecord,
  savedNotice,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Job } from '../../platform/ports/job.ts';
import type { Router } from '../../platform/ports/room.ts';
import { answerReading } from '../parts/answer-reading.ts';
import { mayRunEvaluation, newPartOf, requireEvaluation } from '../parts/part-record.ts';
import { registerEvaluationPart, registerListElsewhere } from '../parts/part-routes.ts';
import { contributionAddress, contributionAddresses } from './addresses.ts';
import { listAnalyses, listComparisons } from './analysis-store.ts';
import { AnalysisPage, ContributionPage } from './contribution-page.tsx';
import { analysisEditable, comparisonEditable, explanationEditable, signEditable } from './editables.ts';

/** Jobs that forget what was removed. */
export const contributionJobs: readonly Job[] = [
  analysisEditable,
  signEditable,
  explanationEditable,
  comparisonEditable,
].map(purgeJob);

/** Registers analyses of contribution and comparisons. The kit is that of evaluations. */
export function registerContribution(router: Router, kit: Kit): void {
  router.page(contributionAddresses.list, {
    get: { policy: { resource: 'evaluation', verb: 'get' }, answer: (context) => showAll(kit, context) },
  });
  registerEditable(router, kit.ports, analysisEditable);
  registerListElsewhere(router, analysisEditable);
  const analyses: Kit = { ...kit, editable: analysisEditable };
  router.page(contributionAddresses.analysis, {
    get: {
      policy: { resource: 'evaluation-part', verb: 'get' },
      answer: (context) => showAnalysis(analyses, context),
    },
  });
  registerEvaluationPart(router, kit, signEditable, (context, { fields }) =>
    contributionAddress(context.get('language'), 'analysis', String(fields.analysisId)).concat('#step-3'),
  );
  registerEvaluationPart(router, kit, explanationEditable, (context, { fields }) =>
    contributionAddress(context.get('language'), 'analysis', String(fields.analysisId)).concat('#step-2'),
  );
  registerEvaluationPart(router, kit, comparisonEditable, (context, { id, fields }) =>
    contributionAddress(context.get('language'), 'list', String(fields.evaluationId)).concat(
      `#comparison-${id}`,
    ),
  );
}

async function showAll(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const rights = context.get('rights');
  const isInside = rights.may('get', newPartOf(record));
  const [analyses, comparisons] = await Promise.all([
    listAnalyses(kit.database, record.id, isInside),
    listComparisons(kit.database, record.id, isInside),
  ]);
  return answerReading(
    context,
    <ContributionPage
      context={context.get('page')}
      evaluation={{ id: record.id, title: String(record.fields.title) }}
      analyses={analyses}
      comparisons={comparisons}
      mayEdit={rights.may('update', newPartOf(record))}
      isInside={isInside}
      mayRun={mayRunEvaluation(context, record)}
      notice={null}
    />,
  );
}

async function showAnalysis(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const evaluation = await requireEvaluation(kit.database, String(record.fields.evaluationId));
  const rights = context.get('rights');
  const isInside = rights.may('get', newPartOf(evaluation));
  const analyses = await listAnalyses(kit.database, evaluation.id, isInside);
  return answerReading(
    context,
    <AnalysisPage
      context={context.get('page')}
      evaluation={{ id: evaluation.id, title: String(evaluation.fields.title) }}
      analysis={analyses.find(({ id }) => id === record.id)!}
      mayEdit={rights.may('update', newPartOf(evaluation))}
      isInside={isInside}
      mayRun={mayRunEvaluation(context, evaluation)}
      notice={savedNotice(context, analysisEditable, record)}
    />,
  );
}
