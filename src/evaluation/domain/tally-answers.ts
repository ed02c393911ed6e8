import type { ReleasedShare } from './crossed-results.ts';
import { isFavourable, isOpinion } from './opinion.ts';
import { optionCode, type Question } from './question.ts';
import type { Answer, Answers } from './read-answers.ts';

/** What one person answered, from where they see it. */
export interface OpenedAnswer {
  readonly viewpoint: string;
  readonly answers: Answers;
}

/** Counts of one question and one viewpoint while they are made. */
interface Tally {
  answers: number;
  favourable: number;
  readonly options: number[];
  readonly numbers: number[];
}

/**
 * Counts opened answers by viewpoint and question, in one pass. A step of the scale without opinion is not counted.
 * @returns for each viewpoint, what each question got; a question that nobody of a viewpoint answered is not there
 */
export function tallyAnswers(
  questions: readonly Question[],
  opened: Iterable<OpenedAnswer>,
): ReadonlyMap<string, ReadonlyMap<string, ReleasedShare>> {
  const places = questions.map((question) => ({
    question,
    codes: new Map((question.options ?? []).map((_, place) => [optionCode(place), place])),
  }));
  const byViewpoint = new Map<string, Tally[]>();
  for (const { viewpoint, answers } of opened) {
    let tallies = byViewpoint.get(viewpoint);
    if (tallies === undefined) {
      tallies = places.map(({ codes }) => ({
        answers: 0,
        favourable: 0,
        options: new Array<number>(codes.size).fill(0),
        numbers: [],
      }));
      byViewpoint.set(viewpoint, tallies);
    }
    for (const [place, { question, codes }] of places.entries()) {
      const answer = answers[question.id];
      if (answer !== undefined) count(tallies[place]!, question, codes, answer);
    }
  }
  return new Map(
    [...byViewpoint].map(([viewpoint, tallies]) => [
      viewpoint,
      new Map(
        tallies.flatMap((tally, place) =>
          tally.answers === 0 ? [] : [[questions[place]!.id, shareOf(questions[place]!, tally)] as const],
        ),
      ),
    ]),
  );
}

function count(tally: Tally, { kind }: Question, codes: ReadonlyMap<string, number>, answer: Answer): void {
  if (kind === 'scale') {
    if (!isOpinion(answer)) return;
    tally.answers++;
    if (isFavourable(answer)) tally.favourable++;
  } else if (kind === 'number') {
    if (typeof answer !== 'number') return;
    tally.answers++;
    tally.numbers.push(answer);
  } else if (kind === 'text') tally.answers++;
  else {
    const chosen = (typeof answer === 'object' ? answer : [String(answer)]).flatMap((code) => {
      const place = codes.get(code);
      return place === undefined ? [] : [place];
    });
    if (chosen.length === 0) return;
    tally.answers++;
    for (const place of new Set(chosen)) tally.options[place]!++;
  }
}

function shareOf({ kind }: Question, { answers, favourable: yes, options, numbers }: Tally): ReleasedShare {
  if (kind === 'choice' || kind === 'choices') return { answers, favourable: 0, options };
  return kind === 'number'
    ? { answers, favourable: 0, quartiles: quartilesOf(numbers) }
    : { answers, favourable: yes };
}

/**
 * First quarter, middle and third quarter of numbers (Hyndman and Fan, type 7), to two significant digits: the answer of one
 * person is not told exactly.
 */
export function quartilesOf(numbers: readonly number[]): readonly [number, number, number] {
  const sorted = Float64Array.from(numbers).sort();
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const low = Math.floor(place);
    const [from = 0, to = from] = [sorted[low], sorted[low + 1]];
    return Number((from + (to - from) * (place - low)).toPrecision(2));
  };
  return [at(0.25), at(0.5), at(0.75)];
}
