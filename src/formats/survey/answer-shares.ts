import { type Snapshot, wilsonInterval } from '../../engine/surveys/index.ts';
import { noStatisticNotes, surveyNotes } from '../messages/survey-notes.ts';
import type { AnswerNotes } from './answer-notes.ts';

/** How many gave an answer, their share from 0 to 1, and its 95 % Wilson bounds. */
export interface ShareAnswer {
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export type SharesAnswer = Readonly<Record<string, ShareAnswer | null>>;

/** Below so many answers, percentages mislead. */
const fewAnswers = 5;

/** Shares of one group: what is hidden is `null`, with its reason. */
export function sharesOf(
  snapshot: Snapshot | null,
  scale: readonly string[],
  path: string,
  notes: AnswerNotes,
): SharesAnswer | null {
  if (snapshot === null) return notes.absent(path, surveyNotes.hidden);
  const { respondents, counts } = snapshot;
  if (respondents === 0) return notes.absent(path, noStatisticNotes['no-answer']);
  if (respondents !== null && respondents < fewAnswers) notes.absent(path, surveyNotes.fewAnswers);
  return Object.fromEntries(
    scale.map((answer, place) => {
      const count = counts[place]!;
      // Without the size of the group, a share would tell it.
      if (count === null || respondents === null)
        return [answer, notes.absent(`${path}.${answer}`, surveyNotes.hidden)];
      return [answer, { count, share: count / respondents, ...wilsonInterval(count, respondents) }];
    }),
  );
}
