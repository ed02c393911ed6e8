import type { PeopleTransaction } from '../../people/index.ts';
import type { Campaign, Release, StatedMargin } from '../domain/campaign.ts';
import type { ReleasedShare } from '../domain/crossed-results.ts';
import type { Question } from '../domain/question.ts';
import { type OpenedAnswer, tallyAnswers } from '../domain/tally-answers.ts';
import { isWeighted, type Weighted, type WeightedSide, weighAnswers } from '../domain/weigh-answers.ts';
import { listOpened } from '../store/answer-store.ts';
import {
  type GivenMargin,
  insertWeighting,
  listMargins,
  listWeightings,
  type MadeWeighting,
} from './weighting-store.ts';

interface WeighOrder {
  readonly campaign: Campaign;
  readonly release: Release;
  readonly today: string;
}

/**
 * Weights what a release shows by the known shares that stand, and keeps it.
 * @returns false when nobody gave any known share
 */
export async function weighRelease(
  transaction: PeopleTransaction,
  { campaign, release, today }: WeighOrder,
): Promise<boolean> {
  const margins = statedMargins(campaign, await listMargins(transaction, campaign.id));
  if (margins.length === 0) return false;
  const earlier = await listWeightings(transaction, campaign.id);
  const opened = await listOpened(transaction, campaign.id);
  await insertWeighting(transaction, campaign.id, {
    number: earlier.length + 1,
    releaseNumber: release.number,
    madeOn: today,
    margins,
    results: weightedResults({ campaign, release, opened, margins, earlier }),
  });
  return true;
}

/** Known shares with the words that they are stated by; those of a question that is not asked are left out. */
export const statedMargins = (
  { questions, viewpoints }: Pick<Campaign, 'questions' | 'viewpoints'>,
  given: readonly GivenMargin[],
): readonly StatedMargin[] =>
  viewpoints.flatMap((viewpoint) =>
    (questions ?? []).flatMap((question): StatedMargin[] => {
      const found = given.find((one) => one.questionId === question.id && one.viewpoint === viewpoint);
      const options = question.options ?? [];
      if (found === undefined || question.kind !== 'choice' || options.length === 0) return [];
      const percents = options.map(
        ({ fr }) => found.shares.find(({ option }) => option === fr)?.percent ?? 0,
      );
      const whole = percents.reduce((sum, percent) => sum + percent, 0);
      if (whole === 0) return [];
      return [
        {
          viewpoint,
          questionId: question.id,
          question: question.text,
          options,
          shares: percents.map((percent) => percent / whole),
          source: found.source,
        },
      ];
    }),
  );

interface ResultsOrder {
  readonly campaign: Campaign;
  readonly release: Release;
  readonly opened: readonly OpenedAnswer[];
  readonly margins: readonly StatedMargin[];
  readonly earlier: readonly Pick<MadeWeighting, 'margins' | 'results'>[];
}

/** Each question and viewpoint of a release once weighted, or why it is not; `null` where the release hides it. */
export function weightedResults({
  campaign,
  release,
  opened,
  margins,
  earlier,
}: ResultsOrder): Readonly<Record<string, readonly (Weighted | null)[]>> {
  const { viewpoints } = campaign;
  const questions = (campaign.questions ?? []).filter(({ kind }) => kind !== 'text');
  const counted = tallyAnswers(questions, opened);
  const sides = viewpoints.map((viewpoint) => ({
    answers: opened.filter((one) => one.viewpoint === viewpoint).map(({ answers }) => answers),
    margins: margins.filter((margin) => margin.viewpoint === viewpoint),
    crossed: questions
      .map(({ id }) => id)
      .filter((id) => isCrossed(id, viewpoint, [{ margins }, ...earlier])),
  }));
  const weigh = (question: Question, place: number): Weighted | null => {
    const shown = release.results[question.id]?.[place] ?? null;
    if (shown === null) return null;
    // A release that stayed as it was: its answers are not those that are opened now.
    const now = counted.get(viewpoints[place]!)?.get(question.id);
    if (now === undefined || !isSame(now, shown)) return { why: 'moved-little' };
    return weighAnswers({
      question,
      ...sides[place]!,
      threshold: release.threshold,
      earlier: toldBefore(earlier, question.id, place),
    });
  };
  return Object.fromEntries(
    questions.map((question) => [question.id, viewpoints.map((_, place) => weigh(question, place))]),
  );
}

const isCrossed = (
  id: string,
  viewpoint: string,
  weightings: readonly Pick<MadeWeighting, 'margins'>[],
): boolean =>
  weightings.some(({ margins }) =>
    margins.some((margin) => margin.questionId === id && margin.viewpoint === viewpoint),
  );

const toldBefore = (
  earlier: ResultsOrder['earlier'],
  questionId: string,
  place: number,
): readonly WeightedSide[] =>
  earlier.flatMap(({ results }) => {
    const told = results[questionId]?.[place];
    return isWeighted(told) ? [told] : [];
  });

const isSame = (one: ReleasedShare, other: ReleasedShare): boolean =>
  one.answers === other.answers &&
  one.favourable === other.favourable &&
  (one.options ?? []).join() === (other.options ?? []).join();
