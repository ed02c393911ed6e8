import type { ActorKind } from '../../kernel/codes.ts';
import type { Localized } from '../../kernel/language.ts';
import type { Campaign, Release } from './campaign.ts';
import type { ShownViewpoint } from './crossed-results.ts';
import type { Question } from './question.ts';
import { shownSides } from './shown-questions.ts';

/** The ready questions on what one brings and what one receives, answered with the same words. */
export const balanceQuestions = { brings: 'm-brings', receives: 'r-brought' } as const;

/** What one viewpoint says that it brings and that it receives, of one thing. */
export interface Exchange {
  readonly thing: Localized;
  readonly brings: ShownViewpoint;
  readonly receives: ShownViewpoint;
}

/** What a viewpoint says of its own balance, thing by thing. */
export interface BalanceOfViewpoint {
  readonly viewpoint: ActorKind;
  readonly exchanges: readonly Exchange[];
}

/**
 * What each viewpoint says that it brings and receives, for the things that both questions name; viewpoints hidden in either
 * are left out, and one alone is not shown.
 * @returns nothing when the campaign did not ask both
 */
export function balanceOfExchanges(
  campaign: Pick<Campaign, 'questions' | 'viewpoints'>,
  release: Pick<Release, 'results' | 'weighting'>,
): readonly BalanceOfViewpoint[] {
  const asked = (id: string) => campaign.questions?.find((question) => question.id === id);
  const [brings, receives] = [asked(balanceQuestions.brings), asked(balanceQuestions.receives)];
  if (brings === undefined || receives === undefined) return [];
  const things = sharedThings(brings, receives).map(({ thing, places }) => ({
    thing,
    brings: shownSides(campaign.viewpoints, release, brings.id, places[0]),
    receives: shownSides(campaign.viewpoints, release, receives.id, places[1]),
  }));
  const known = campaign.viewpoints.flatMap((viewpoint, place) => {
    const exchanges = things.map((one) => ({
      thing: one.thing,
      brings: one.brings[place]!,
      receives: one.receives[place]!,
    }));
    const isShown = exchanges.every((one) => one.brings.share !== null && one.receives.share !== null);
    return isShown && exchanges.length > 0 ? [{ viewpoint, exchanges }] : [];
  });
  return known.length < 2 ? [] : known;
}

/** What both questions name, by the same words, with its place in each. */
function sharedThings(brings: Question, receives: Question) {
  return (brings.options ?? []).flatMap((thing, place) => {
    const other = (receives.options ?? []).findIndex((option) => option.fr === thing.fr);
    return other < 0 ? [] : [{ thing, places: [place, other] as const }];
  });
}
