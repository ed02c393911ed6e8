import type { Question } from './question.ts';
import type { Answer, Answers } from './read-answers.ts';

/** A question that two entries of the same sheet answer differently; `null` is left blank. */
export interface EntryDifference {
  readonly question: Question;
  readonly first: Answer | null;
  readonly second: Answer | null;
}

/** Where two entries of one sheet differ, question by question; nothing when they say the same. */
export const compareEntries = (
  questions: readonly Question[],
  first: Answers,
  second: Answers,
): readonly EntryDifference[] =>
  questions
    .map((question) => ({
      question,
      first: first[question.id] ?? null,
      second: second[question.id] ?? null,
    }))
    .filter(({ first: one, second: other }) => JSON.stringify(one) !== JSON.stringify(other));
