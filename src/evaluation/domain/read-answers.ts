import { optionCode, type Question, scaleAnswers } from './question.ts';

/** Longest text of one answer, in characters. */
export const longestText = 500;

/** One answer: a step of the scale, an option (`o1`), several of them, a number, a text. */
export type Answer = string | number | readonly string[];

/** Answers by question; a question left blank is not there. */
export type Answers = Readonly<Record<string, Answer>>;

/** Why an answer is not taken. */
export type AnswerFault = 'not-offered' | 'not-a-number' | 'out-of-range' | 'too-long' | 'twice';

/** A question, numbered from 1 as who answers sees it, whose answer is not taken. */
export interface WrongAnswer {
  readonly number: number;
  readonly question: Question;
  readonly fault: AnswerFault;
  readonly found: string;
}

/** The answers read, or every one that is not taken. */
export type ReadAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly wrong: readonly WrongAnswer[]; readonly foreign: boolean };

/**
 * Reads what somebody answered. A question may be left blank. A name that is no question of theirs (of another campaign, or
 * asked to other viewpoints) refuses the whole: nothing is kept.
 * @param questions those that who answers is asked, in order
 * @param typed every value posted, by name: `q-` and the id of the question
 */
export function readAnswers(
  questions: readonly Question[],
  typed: ReadonlyMap<string, readonly string[]>,
): ReadAnswers {
  const foreign = [...typed.keys()].some(
    (name) => name.startsWith('q-') && !questions.some(({ id }) => name === `q-${id}`),
  );
  const answers: Record<string, Answer> = {};
  const wrong: WrongAnswer[] = [];
  for (const [place, question] of questions.entries()) {
    const values = typed.get(`q-${question.id}`) ?? [];
    const read = readAnswer(question, values);
    if (typeof read === 'object' && read !== null && 'fault' in read)
      wrong.push({ number: place + 1, question, fault: read.fault, found: values.join(', ').slice(0, 60) });
    else if (read !== null) answers[question.id] = read;
  }
  if (foreign || wrong.length > 0) return { ok: false, wrong, foreign };
  return { ok: true, answers };
}

type Read = Answer | null | { readonly fault: AnswerFault };

/** Reads one answer; `null` when the question was left blank. */
export function readAnswer(question: Question, values: readonly string[]): Read {
  const tidied = values.map(tidy).filter((value) => value !== '');
  if (tidied.length === 0) return null;
  if (question.kind === 'choices') return readSeveral(question, tidied);
  if (tidied.length > 1) return { fault: 'twice' };
  const [value = ''] = tidied;
  switch (question.kind) {
    case 'scale':
      return (scaleAnswers as readonly string[]).includes(value) ? value : { fault: 'not-offered' };
    case 'choice':
      return codesOf(question).includes(value) ? value : { fault: 'not-offered' };
    case 'number':
      return readNumber(question, value);
    case 'text':
      return [...value].length <= longestText && value.isWellFormed() ? value : { fault: 'too-long' };
  }
}

/** The codes of the options of a question. */
export const codesOf = ({ options = [] }: Question): readonly string[] =>
  options.map((_, place) => optionCode(place));

function readSeveral(question: Question, values: readonly string[]): Read {
  const codes = codesOf(question);
  if (values.some((value) => !codes.includes(value))) return { fault: 'not-offered' };
  return codes.filter((code) => values.includes(code));
}

function readNumber({ least, greatest }: Question, typed: string): Read {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace(',', '.')
    .replace('−', '-');
  if (plain.length > 20 || !/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return { fault: 'not-a-number' };
  const value = Number(plain);
  if ((least ?? value) > value || (greatest ?? value) < value || Math.abs(value) > 1e12)
    return { fault: 'out-of-range' };
  return value;
}

/** One form of each character, no control characters but line ends. */
const tidy = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim();

/** The answers as the form had them: what was typed is shown again by it. */
export const writeAnswers = (answers: Answers): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(answers).map(([id, answer]) => [
      `q-${id}`,
      typeof answer === 'object' ? answer : [String(answer)],
    ]),
  );

/** Bytes that a text takes in JSON, at most, by character; and what the rest of an answer takes. */
const bytesPerCharacter = 4;
const bytesPerAnswer = 80;

/**
 * The most bytes that answers to these questions take in JSON: all sealed answers of a campaign are filled up to it, so that
 * their length tells nothing.
 */
export const mostBytes = (questions: readonly Question[]): number =>
  questions.reduce(
    (sum, question) =>
      sum +
      bytesPerAnswer +
      question.id.length +
      (question.kind === 'text' ? longestText * bytesPerCharacter : 0) +
      (question.kind === 'choices' ? 8 * (question.options ?? []).length : 0),
    200,
  );
