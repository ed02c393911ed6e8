import { type Question, scaleAnswers } from './question.ts';

/** Longest text of one answer, in characters. */
export const longestText = 500;

/** Answers by question; a question left blank is not there. */
export type Answers = Readonly<Record<string, string>>;

/** The answers read, or the questions (numbered from 1) whose answer is none of those offered. */
export type ReadAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly wrong: readonly number[]; readonly foreign: boolean };

/**
 * Reads what somebody answered. A question may be left blank; all of them may not. A name that is no question of this
 * campaign refuses the whole: nothing is kept.
 * @param typed every value posted, by name
 */
export function readAnswers(
  questions: readonly Question[],
  typed: ReadonlyMap<string, readonly string[]>,
): ReadAnswers {
  const foreign = [...typed.keys()].some(
    (name) => name.startsWith('q-') && !questions.some(({ id }) => name === `q-${id}`),
  );
  const answers: Record<string, string> = {};
  const wrong: number[] = [];
  for (const [place, question] of questions.entries()) {
    const values = typed.get(`q-${question.id}`) ?? [];
    const value = (values[0] ?? '').normalize('NFC').replaceAll('\0', '').trim();
    if (values.length > 1 || !isAnswer(question, value)) wrong.push(place + 1);
    else if (value !== '') answers[question.id] = value;
  }
  if (foreign || wrong.length > 0) return { ok: false, wrong, foreign };
  return { ok: true, answers };
}

const isAnswer = ({ kind }: Question, value: string): boolean =>
  value === '' ||
  (kind === 'text'
    ? [...value].length <= longestText && value.isWellFormed()
    : (scaleAnswers as readonly string[]).includes(value));
