import type { Campaign, Release } from './campaign.ts';
import { type ShownViewpoint, shownOption, shownViewpoints, weightedViewpoints } from './crossed-results.ts';
import { evaluationLevels, type Question } from './question.ts';

/** The questions of which something is shown, level by level, each in the order in which it was asked. */
export const shownQuestions = (
  { questions, viewpoints }: Pick<Campaign, 'questions' | 'viewpoints'>,
  { results }: Pick<Release, 'results'>,
): readonly Question[] =>
  evaluationLevels.flatMap((level) =>
    (questions ?? []).filter(
      (question) =>
        question.level === level &&
        shownViewpoints(viewpoints, results[question.id] ?? []).some(({ share }) => share !== null),
    ),
  );

/**
 * What each viewpoint says of a question, or of one of its options, as a release shows it: weighted where the release is.
 * @param option place of the option; `null` for the question itself
 */
export function shownSides(
  viewpoints: Campaign['viewpoints'],
  { results, weighting = null }: Pick<Release, 'results' | 'weighting'>,
  questionId: string,
  option: number | null = null,
): readonly ShownViewpoint[] {
  const released = results[questionId] ?? [];
  const shown =
    option === null ? shownViewpoints(viewpoints, released) : shownOption(viewpoints, released, option);
  if (weighting === null) return shown;
  return weightedViewpoints(shown, weighting.results[questionId] ?? [], (side) =>
    option === null ? side.share : (side.options[option] ?? null),
  );
}
