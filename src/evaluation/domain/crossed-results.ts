import {
  decideRelease,
  type Gap,
  holmAdjusted,
  type Interval,
  newcombeGap,
  usualPublicationRule,
  wilsonInterval,
} from '../../engine/surveys/index.ts';
import type { ActorKind } from '../../kernel/codes.ts';
import { isWeighted, type NotWeighted, type Weighted, type WeightedSide } from './weigh-answers.ts';

/** What is kept of a release: for each question, for each viewpoint in the order of the campaign. */
export type ReleasedQuestion = readonly (ReleasedShare | null)[];

/**
 * How many answered, with an opinion, and how many of them said «essential» or «useful»; of a choice, how many chose each
 * option; of a number, its quarters.
 */
export interface ReleasedShare {
  readonly answers: number;
  readonly favourable: number;
  readonly options?: readonly number[];
  readonly quartiles?: readonly [number, number, number];
}

/** Answers of one question that are not published apart from their group: a side of one or two people would be told. */
const fewestOfASide = 3;

/**
 * What may be shown of one question: a viewpoint from the threshold on, moved only by steps of at least the threshold,
 * and never one viewpoint alone.
 * @param counts of each viewpoint
 * @param earlier what was released before, oldest first
 * @param threshold people, 11 unless an editor lowered it
 */
export function releaseQuestion(
  counts: readonly ReleasedShare[],
  earlier: readonly ReleasedQuestion[],
  threshold: number,
): ReleasedQuestion {
  const decided = decideRelease(
    counts.map(({ answers }) => ({ counts: [answers] })),
    {
      rule: { ...usualPublicationRule, people: threshold },
      totals: false,
      earlier: earlier.map((groups) => ({
        groups: groups.map((group) =>
          group === null ? null : { respondents: group.answers, counts: [group.answers] },
        ),
        total: null,
      })),
    },
  );
  const last = (place: number): ReleasedShare | null =>
    earlier.findLast((groups) => groups[place] !== null)?.[place] ?? null;
  // Earlier releases that this survey cannot explain: nothing new is told.
  if (decided === null) return counts.map((_, place) => last(place));
  return decided.states.map((state, place) => {
    if (state === 'hidden') return null;
    return state === 'held' ? last(place) : counts[place]!;
  });
}

/** One viewpoint on one question, as it is shown. */
export interface ShownViewpoint {
  readonly viewpoint: ActorKind;
  /** `null` is hidden: fewer than the threshold. */
  readonly share:
    | (ReleasedShare & {
        readonly value: number;
        readonly interval: Interval;
        /** Of a weighted share: how many equal answers it is worth. */
        readonly effective?: number;
      })
    | null;
  /** True when all, or none, of them agree but for two at most: the share is not told exactly. */
  readonly bounded: 'nearly-all' | 'nearly-none' | null;
  /** Among weighted results, why this share is not. */
  readonly notWeighted?: NotWeighted;
}

/** The widest gap of a question, between its two viewpoints. */
export interface ShownGap extends Gap {
  readonly above: ActorKind;
  readonly below: ActorKind;
  /** Adjusted for the number of pairs compared (Holm). */
  readonly adjusted: number;
}

/**
 * Viewpoints side by side; a single one alone is never shown.
 * A side of fewer than three people is told as «nearly all» or «nearly nobody», as if there were three.
 */
export function shownViewpoints(
  viewpoints: readonly ActorKind[],
  released: ReleasedQuestion,
): readonly ShownViewpoint[] {
  const known = released.filter((share) => share !== null).length;
  return viewpoints.map((viewpoint, place) => {
    const share = released[place] ?? null;
    if (share === null || known < 2) return { viewpoint, share: null, bounded: null };
    const { answers } = share;
    const least = Math.min(fewestOfASide, Math.floor(answers / 2));
    const favourable = Math.min(answers - least, Math.max(least, share.favourable));
    const bounded =
      favourable === share.favourable ? null : favourable < share.favourable ? 'nearly-all' : 'nearly-none';
    return {
      viewpoint,
      share: {
        ...share,
        favourable,
        value: favourable / answers,
        interval: wilsonInterval(favourable, answers),
      },
      bounded,
    };
  });
}

/** What each viewpoint chose of one option, as a share of those who chose anything, with the same secrecy. */
export const shownOption = (
  viewpoints: readonly ActorKind[],
  released: ReleasedQuestion,
  place: number,
): readonly ShownViewpoint[] =>
  shownViewpoints(
    viewpoints,
    released.map((share) => (share === null ? null : { ...share, favourable: share.options?.[place] ?? 0 })),
  );

/**
 * The same once weighted, where a viewpoint could be: its interval is that of as many equal answers as the weighted ones are
 * worth (Kish).
 * @param sides of each viewpoint, in the same order
 * @param shareOf what is read of a weighted side
 */
export const weightedViewpoints = (
  shown: readonly ShownViewpoint[],
  sides: readonly (Weighted | null)[],
  shareOf: (side: WeightedSide) => number | null,
): readonly ShownViewpoint[] =>
  shown.map((row, place) => {
    if (row.share === null) return row;
    const side = sides[place] ?? null;
    if (!isWeighted(side)) return { ...row, notWeighted: side?.why ?? 'no-margin' };
    const value = shareOf(side);
    if (value === null) return { ...row, notWeighted: 'one-mind' };
    const { effective } = side;
    const favourable = value * effective;
    const interval = wilsonInterval(favourable, effective);
    return { ...row, bounded: null, share: { ...row.share, favourable, value, effective, interval } };
  });

/** The widest gap between two viewpoints, Newcombe's interval, p-value adjusted by Holm for all pairs; `null` without two. */
export function widestGap(shown: readonly ShownViewpoint[]): ShownGap | null {
  const known = shown.filter(({ share }) => share !== null);
  const pairs = known.flatMap((a, place) =>
    known.slice(place + 1).map((b) => {
      const [high, low] = a.share!.value >= b.share!.value ? [a, b] : [b, a];
      const side = ({ share }: ShownViewpoint) => ({
        yes: share!.favourable,
        answers: share!.effective ?? share!.answers,
      });
      return { above: high.viewpoint, below: low.viewpoint, ...newcombeGap(side(high), side(low)) };
    }),
  );
  const adjusted = holmAdjusted(pairs.map(({ p }) => p));
  const widest = pairs
    .map((pair, place) => ({ ...pair, adjusted: adjusted[place]! }))
    .reduce<ShownGap | null>(
      (best, pair) => (best === null || pair.difference > best.difference ? pair : best),
      null,
    );
  return widest;
}
