import { optionCode, type Question, scaleAnswers } from './question.ts';
import type { Answer } from './read-answers.ts';

/** Favourable steps of the scale: the two above the middle. */
const favourable = new Set<unknown>(['essential', 'useful']);
const opinions = new Set<unknown>(scaleAnswers.filter((step) => step !== 'no-opinion'));

/** Whether an answer on the scale says something. */
export const isOpinion = (answer: Answer): boolean => opinions.has(answer);
export const isFavourable = (answer: Answer): boolean => favourable.has(answer);

/**
 * What one person says of a question that is told in shares: favourable or not, or each option chosen or not; `null` without
 * an opinion.
 */
export function opinionOn(question: Question, answer: Answer | undefined): readonly boolean[] | null {
  if (answer === undefined) return null;
  if (question.kind === 'scale') return isOpinion(answer) ? [isFavourable(answer)] : null;
  const chosen = new Set(typeof answer === 'object' ? answer : [String(answer)]);
  const said = (question.options ?? []).map((_, place) => chosen.has(optionCode(place)));
  return said.includes(true) ? said : null;
}
