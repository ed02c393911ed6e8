import type { Campaign, Release } from '../domain/campaign.ts';
import { shownOption, shownViewpoints } from '../domain/crossed-results.ts';
import { optionCode } from '../domain/question.ts';
import { shownQuestions } from '../domain/shown-questions.ts';

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
      return shown.map(({ viewpoint, share }): ReleasedFigure => {
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
        };
      });
    });
  });
}
