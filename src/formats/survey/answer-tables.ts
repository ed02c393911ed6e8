import {
  type Concordance,
  cohenKappa,
  confidenceAfter,
  cronbachAlpha,
  type DifferenceInDifferences,
  differenceInDifferences,
  fleissKappa,
  type ItemStatistics,
  kendallW,
  updateContribution,
} from '../../engine/surveys/index.ts';
import { noStatisticNotes, surveyNotes } from '../messages/survey-notes.ts';
import type { AnswerNotes } from './answer-notes.ts';
import type { SurveyDocument } from './survey-schema.ts';

export interface ItemsAnswer {
  readonly cronbachAlpha: number | null;
  readonly cronbachAlphaStandardised: number | null;
  /** Mean correlation between two items. */
  readonly meanCorrelation: number | null;
  readonly itemStatistics: readonly ItemStatistics[] | null;
}

/** Whether the items measure one thing. */
export function answerItems({ items, threshold }: SurveyDocument, notes: AnswerNotes): ItemsAnswer | null {
  if (items === undefined) return null;
  const isHidden = threshold !== undefined && items.length < threshold;
  const found = isHidden
    ? notes.absent('cronbachAlpha', surveyNotes.hidden)
    : notes.valueOf('cronbachAlpha', cronbachAlpha(items));
  if (found === null) {
    const reason = notes.notes.cronbachAlpha!;
    for (const key of ['cronbachAlphaStandardised', 'meanCorrelation', 'itemStatistics'])
      notes.notes[key] = reason;
    return {
      cronbachAlpha: null,
      cronbachAlphaStandardised: null,
      meanCorrelation: null,
      itemStatistics: null,
    };
  }
  for (const [place, { alphaWithout, restCorrelation }] of found.items.entries()) {
    if (alphaWithout === null)
      notes.absent(
        `itemStatistics.${place}.alphaWithout`,
        noStatisticNotes[found.items.length === 2 ? 'too-few-items' : 'no-variance'],
      );
    if (restCorrelation === null)
      notes.absent(`itemStatistics.${place}.restCorrelation`, noStatisticNotes['no-variance']);
  }
  return {
    cronbachAlpha: found.alpha,
    cronbachAlphaStandardised: notes.valueOf('cronbachAlphaStandardised', found.standardised),
    meanCorrelation: notes.valueOf('meanCorrelation', found.meanCorrelation),
    itemStatistics: found.items,
  };
}

export type RatingsAnswer =
  | { readonly fleissKappa: number | null }
  | { readonly cohenKappa: number | null }
  | { readonly kendallW: Concordance | null };

/** Whether readers, or people who rank, agree. */
export function answerRatings({ ratings }: SurveyDocument, notes: AnswerNotes): RatingsAnswer | null {
  if (ratings === undefined) return null;
  const { counts, table, ranks } = ratings;
  if (counts) return { fleissKappa: notes.valueOf('fleissKappa', fleissKappa(counts)) };
  if (table) return { cohenKappa: notes.valueOf('cohenKappa', cohenKappa(table)) };
  return { kendallW: notes.valueOf('kendallW', kendallW(ranks!)) };
}

/** Sums that the drawn permutations may take. */
const permutationWork = 50_000_000;

/** Whether those who took part changed more than the others. */
export function answerDifference(
  { differenceInDifferences: measures }: SurveyDocument,
  notes: AnswerNotes,
): { readonly differenceInDifferences: DifferenceInDifferences | null } | null {
  if (measures === undefined) return null;
  const { treated, control, seed = 1 } = measures;
  const most = Math.min(100_000, Math.max(1_000, Math.floor(permutationWork / treated.length)));
  const found = differenceInDifferences(treated, control, { most, seed });
  return { differenceInDifferences: notes.valueOf('differenceInDifferences', found) };
}

export interface ContributionAnswer {
  readonly prior: number;
  /** Confidence after each piece of evidence alone, and after it and all those before it. */
  readonly evidence: readonly { readonly alone: number | null; readonly after: number | null }[];
  readonly posterior: number | null;
}

/** How far the evidence moves the confidence in a claim. */
export function answerContribution(
  { contribution }: SurveyDocument,
  notes: AnswerNotes,
): { readonly contribution: ContributionAnswer } | null {
  if (contribution === undefined) return null;
  const { prior } = contribution;
  const tests = contribution.evidence.map(({ sensitivity, typeI, observed = true }) => ({
    sensitivity,
    typeI,
    observed,
  }));
  const impossible = noStatisticNotes['impossible-evidence'];
  const evidence = tests.map((test, place) => {
    const path = `contribution.evidence.${place}`;
    const after = updateContribution(prior, tests.slice(0, place + 1));
    return {
      alone: notes.valueOf(`${path}.alone`, confidenceAfter(prior, test)),
      after: after ?? notes.absent(`${path}.after`, impossible),
    };
  });
  const posterior = updateContribution(prior, tests);
  return {
    contribution: {
      prior,
      evidence,
      posterior: posterior ?? notes.absent('contribution.posterior', impossible),
    },
  };
}
