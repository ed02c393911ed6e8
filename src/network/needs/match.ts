import type { ActorKind } from '../../kernel/codes.ts';
import { bridgeSides, sideOf } from '../graph/network-graph.ts';
import type { MeansCode, NeedNature } from './need-codes.ts';

/** What one actor states, with who states it. */
export interface StatedNeed {
  readonly id: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly actorKind: ActorKind;
  readonly nature: NeedNature;
  readonly title: string;
  readonly means: MeansCode;
  readonly themes: readonly string[];
  readonly maturity: number | null;
  readonly allianceKinds: readonly string[];
}

/** Why two statements answer each other. */
export interface MatchReasons {
  readonly means: MeansCode;
  readonly themes: readonly string[];
  readonly allianceKinds: readonly string[];
  /** One stands in the market, the other in the solidarity economy. */
  readonly isBridge: boolean;
  /** The two actors are linked already. */
  readonly isLinked: boolean;
}

export interface Match {
  /** What is needed or wished. */
  readonly need: StatedNeed;
  /** What could answer it. */
  readonly offer: StatedNeed;
  readonly reasons: MatchReasons;
}

/** The five keys of uptake: profile, objectives, means, maturity, wishes; a key that is null keeps everything. */
export interface NeedFilter {
  readonly profile: string | null;
  readonly objective: string | null;
  readonly means: string | null;
  readonly maturity: number | null;
  readonly wish: string | null;
}

/** True for a statement that a filter keeps. */
export const keeps = (filter: NeedFilter, need: StatedNeed): boolean =>
  (filter.profile === null || need.actorKind === filter.profile) &&
  (filter.objective === null || need.themes.includes(filter.objective)) &&
  (filter.means === null || need.means === filter.means) &&
  (filter.maturity === null || need.maturity === filter.maturity) &&
  (filter.wish === null || need.allianceKinds.includes(filter.wish));

/**
 * Pairs that could answer each other: a need or a wish of one actor and an offer of another, of the same means; or two
 * wishes that share a theme and a kind of alliance. In the order of the needs' titles: no pair is better than another.
 *
 * @param isLinked whether two actors have a link already
 */
export function findMatches(
  needs: readonly StatedNeed[],
  isLinked: (one: string, other: string) => boolean,
): Match[] {
  const offers = Map.groupBy(
    needs.filter(({ nature }) => nature === 'offer'),
    ({ means }) => means,
  );
  const wishes = needs.filter(({ nature }) => nature === 'wish');
  const pairs = needs.flatMap((need): (readonly [StatedNeed, StatedNeed])[] => {
    if (need.nature === 'offer') return [];
    const answers = (offers.get(need.means) ?? []).map((offer) => [need, offer] as const);
    if (need.nature === 'need') return answers;
    const shared = wishes.filter((other) => need.id < other.id && haveCommonCause(need, other));
    return [...answers, ...shared.map((other) => [need, other] as const)];
  });
  const rank = ranks(needs);
  return pairs
    .filter(([need, offer]) => need.actorId !== offer.actorId)
    .sort(
      ([need, offer], [otherNeed, otherOffer]) =>
        rank.get(need.id)! - rank.get(otherNeed.id)! || rank.get(offer.id)! - rank.get(otherOffer.id)!,
    )
    .map(([need, offer]) => ({ need, offer, reasons: reasonsOf(need, offer, isLinked) }));
}

/** The place of each statement in the order of their titles: pairs, far more numerous, need compare no text. */
function ranks(needs: readonly StatedNeed[]): ReadonlyMap<string, number> {
  const { compare } = new Intl.Collator('fr');
  const ordered = [...needs].sort(
    (one, other) => compare(one.title, other.title) || (one.id < other.id ? -1 : 1),
  );
  return new Map(ordered.map(({ id }, at) => [id, at]));
}

const shared = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((code) => other.includes(code));

const haveCommonCause = (one: StatedNeed, other: StatedNeed): boolean =>
  shared(one.themes, other.themes).length > 0 && shared(one.allianceKinds, other.allianceKinds).length > 0;

function reasonsOf(
  need: StatedNeed,
  offer: StatedNeed,
  isLinked: (one: string, other: string) => boolean,
): MatchReasons {
  const sides = [sideOf(need.actorKind), sideOf(offer.actorKind)];
  const [market, solidarity] = bridgeSides;
  return {
    means: offer.means,
    themes: shared(need.themes, offer.themes),
    allianceKinds: shared(need.allianceKinds, offer.allianceKinds),
    isBridge: sides.includes(market) && sides.includes(solidarity),
    isLinked: isLinked(need.actorId, offer.actorId),
  };
}
