import type { DifferenceInDifferences } from '../../engine/surveys/index.ts';
import type { Language } from '../../kernel/language.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { answerGroups, type GroupsAnswer } from './answer-groups.ts';
import { answerNotes } from './answer-notes.ts';
import {
  answerContribution,
  answerDifference,
  answerItems,
  answerRatings,
  type ContributionAnswer,
  type ItemsAnswer,
  type RatingsAnswer,
} from './answer-tables.ts';
import { answerWeights, type WeightsAnswer } from './answer-weights.ts';
import { readSurveyDocument } from './read-survey-document.ts';

/** The document that `cap17 compute survey` prints: what was asked for. `null` has its reason under `notes`. */
export type SurveyAnswer = Partial<GroupsAnswer> &
  Partial<WeightsAnswer> &
  Partial<ItemsAnswer> &
  (RatingsAnswer | object) & {
    readonly differenceInDifferences?: DifferenceInDifferences | null;
    readonly contribution?: ContributionAnswer;
    readonly notes?: Readonly<Record<string, string>>;
  };

/**
 * Computes a survey document, as the command line and the API print it.
 * @param document what the file holds, once read as JSON
 * @param options language of the notes; French by default
 * @returns the answer, or every problem of the document (codes `survey.…`)
 * @example
 * computeSurveyDocument({ scale: ['yes', 'no'], groups: { a: { yes: 56, no: 14 }, b: { yes: 48, no: 32 } } })
 */
export function computeSurveyDocument(
  document: unknown,
  options: { readonly language?: Language } = {},
): Result<SurveyAnswer> {
  const read = readSurveyDocument(document);
  if (!read.ok) return read;
  const survey = read.value;
  const notes = answerNotes(options.language ?? 'fr');
  const hasGroups = Object.keys(survey.groups ?? {}).length > 0;
  const groups = hasGroups ? answerGroups(survey, notes) : {};
  if (groups === null)
    return refused([{ code: 'survey.previous-inconsistent', path: '/previous', params: {} }]);
  return ok({
    ...groups,
    ...answerItems(survey, notes),
    ...answerRatings(survey, notes),
    ...answerWeights(survey, notes),
    ...answerDifference(survey, notes),
    ...answerContribution(survey, notes),
    ...(Object.keys(notes.notes).length > 0 ? { notes: notes.notes } : {}),
  });
}
