import type { Campaign, Release } from '../domain/campaign.ts';
import { type ShownViewpoint, shownOption, shownViewpoints } from '../domain/crossed-results.ts';
import { optionCode } from '../domain/question.ts';
import { shownQuestions, shownSides } from '../domain/shown-questions.ts';

/** One published figure; what is hidden is not there, or is null. */
export interface ReleasedFigure {
  readonly question: string;
  readonly level: string;
  readonly kind: string;
  readonly text: string;
  readonly option: string | null;
  readonly viewpoint: string;
  readonly answers: number | null;
  /** Share, 0 to 1; bounded where two people at most think otherwise. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly firstQuarter: number | null;
  readonly middle: number | null;
  readonly thirdQuarter: number | null;
  readonly hidden: boolean;
  /** The same once weighted, where it is; `answersWorth` is Kish's effective size. */
  readonly weightedShare: number | null;
  readonly weightedLow: number | null;
  readonly weightedHigh: number | null;
  readonly answersWorth: number | null;
  /** Among weighted results, why this one is not. */
  readonly notWeighted: string | null;
}

export const figureColumns = [
  'question',
  'level',
  'kind',
  'text',
  'option',
  'viewpoint',
  'answers',
  'share',
  'low',
  'high',
  'firstQuarter',
  'middle',
  'thirdQuarter',
  'hidden',
  'weightedShare',
  'weightedLow',
  'weightedHigh',
  'answersWorth',
  'notWeighted',
] as const satisfies readonly (keyof ReleasedFigure)[];

/** Every figure that the page of results shows, one by one, in the same order. */
export function releasedFigures(
  campaign: Campaign,
  release: Release,
  language: 'fr' | 'en',
): readonly ReleasedFigure[] {
  return shownQuestions(campaign, release).flatMap((question) => {
    const released = release.results[question.id] ?? [];
    const options: readonly (number | null)[] =
      question.kind === 'choice' || question.kind === 'choices'
        ? (question.options ?? []).map((_, place) => place)
        : [null];
    return options.flatMap((place) => {
      const shown =
        place === null
          ? shownViewpoints(campaign.viewpoints, released)
          : shownOption(campaign.viewpoints, released, place);
      const weighted = shownSides(campaign.viewpoints, release, question.id, place);
      return shown.map(({ viewpoint, share }, side): ReleasedFigure => {
        const isShare = share !== null && question.kind !== 'number';
        const [firstQuarter, middle, thirdQuarter] = share?.quartiles ?? [null, null, null];
        return {
          question: question.id,
          level: question.level,
          kind: question.kind,
          text: question.text[language],
          option: place === null ? null : optionCode(place),
          viewpoint,
          answers: share?.answers ?? null,
          share: isShare ? share.value : null,
          low: isShare ? share.interval.low : null,
          high: isShare ? share.interval.high : null,
          firstQuarter,
          middle,
          thirdQuarter,
          hidden: share === null,
          ...weightedFigure(weighted[side]!),
        };
      });
    });
  });
}

function weightedFigure({ share, notWeighted }: ShownViewpoint) {
  const isWeighted = share?.effective !== undefined;
  return {
    weightedShare: isWeighted ? share!.value : null,
    weightedLow: isWeighted ? share!.interval.low : null,
    weightedHigh: isWeighted ? share!.interval.high : null,
    answersWorth: isWeighted ? share!.effective! : null,
    notWeighted: notWeighted ?? null,
  };
}
