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

/** What is needed or wished, and what could answer it. */
export type Pair = readonly [need: StatedNeed, answer: StatedNeed];

/**
 * Pairs that could answer each other: a need or a wish of one actor and an offer of another, of the same means; or two
 * wishes that share a theme and a kind of alliance. In the order of the needs' titles: no pair is better than another.
 * There may be a million of them: all are counted, those of the window alone are made.
 *
 * @param filter pairs of which it keeps neither side are left out
 * @param window which pairs are wanted, by their rank from 0
 */
export function findPairs(
  needs: readonly StatedNeed[],
  filter: NeedFilter,
  window: { readonly from: number; readonly count: number },
): { readonly count: number; readonly pairs: readonly Pair[] } {
  const ordered = inOrder(needs);
  const kept = new Set(ordered.filter((need) => keeps(filter, need)));
  const offers = Map.groupBy(
    ordered.filter(({ nature }) => nature === 'offer'),
    ({ means }) => means,
  );
  const wishes = ordered.filter(({ nature }) => nature === 'wish');
  const rank = new Map(ordered.map((need, at) => [need, at]));
  const pairs: Pair[] = [];
  let count = 0;
  for (const need of ordered) {
    if (need.nature === 'offer') continue;
    const isAnswer = (other: StatedNeed) =>
      other.actorId !== need.actorId && (kept.has(need) || kept.has(other));
    const answers = (offers.get(need.means) ?? []).filter(isAnswer);
    if (need.nature === 'wish')
      for (const other of wishes)
        if (need.id < other.id && haveCommonCause(need, other) && isAnswer(other)) answers.push(other);
    const [first, last] = [window.from - count, window.from + window.count - count];
    if (last > 0 && first < answers.length)
      pairs.push(
        ...answers
          .sort((one, other) => rank.get(one)! - rank.get(other)!)
          .slice(Math.max(0, first), last)
          .map((answer): Pair => [need, answer]),
      );
    count += answers.length;
  }
  return { count, pairs };
}

/** Statements in the order of their titles. */
function inOrder(needs: readonly StatedNeed[]): readonly StatedNeed[] {
  const { compare } = new Intl.Collator('fr');
  return [...needs].sort((one, other) => compare(one.title, other.title) || (one.id < other.id ? -1 : 1));
}

const shared = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((code) => other.includes(code));

const haveCommonCause = (one: StatedNeed, other: StatedNeed): boolean =>
  one.themes.some((code) => other.themes.includes(code)) &&
  one.allianceKinds.some((code) => other.allianceKinds.includes(code));

/**
 * Says why two statements answer each other.
 *
 * @param isLinked whether two actors have a link already
 */
export function explainPair([need, offer]: Pair, isLinked: (one: string, other: string) => boolean): Match {
  const sides = [sideOf(need.actorKind), sideOf(offer.actorKind)];
  const [market, solidarity] = bridgeSides;
  return {
    need,
    offer,
    reasons: {
      means: offer.means,
      themes: shared(need.themes, offer.themes),
      allianceKinds: shared(need.allianceKinds, offer.allianceKinds),
      isBridge: sides.includes(market) && sides.includes(solidarity),
      isLinked: isLinked(need.actorId, offer.actorId),
    },
  };
}
