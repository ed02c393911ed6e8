import type { Campaign, Release } from './campaign.ts';
import { shownViewpoints } from './crossed-results.ts';
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
