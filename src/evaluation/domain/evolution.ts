import { type Gap, holmAdjusted, newcombeGap } from '../../engine/surveys/index.ts';
import type { ActorKind } from '../../kernel/codes.ts';
import { type ReleasedQuestion, type ShownViewpoint, shownViewpoints } from './crossed-results.ts';
import type { Question } from './question.ts';

/** A campaign with what was last released of it. */
export interface ReleasedCampaign {
  readonly viewpoints: readonly ActorKind[];
  readonly questions: readonly Question[];
  readonly results: Readonly<Record<string, ReleasedQuestion>>;
}

/** Why a question of this campaign is not compared with the other one. */
export type NotMatched = 'reworded' | 'not-asked' | 'not-shares';

/** One viewpoint on one question, then and now. */
export interface Evolution {
  readonly viewpoint: ActorKind;
  readonly before: NonNullable<ShownViewpoint['share']>;
  readonly now: NonNullable<ShownViewpoint['share']>;
  /** Share now less share then, Newcombe's interval, as if no person had answered both. */
  readonly change: Gap;
  /** p-value adjusted for every comparison of the two campaigns (Holm). */
  readonly adjusted: number;
}

export interface QuestionEvolution {
  readonly question: Question;
  readonly evolutions: readonly Evolution[];
  /** Viewpoints shown in one campaign only, or in neither. */
  readonly missing: readonly ActorKind[];
}

export interface CampaignEvolution {
  readonly matched: readonly QuestionEvolution[];
  readonly unmatched: readonly { readonly question: Question; readonly why: NotMatched }[];
}

/**
 * Compares two campaigns, question by question and viewpoint by viewpoint: only the questions asked with the same words,
 * only the viewpoints shown in both, and never one viewpoint alone.
 * @param now the later campaign
 */
export function compareCampaigns(before: ReleasedCampaign, now: ReleasedCampaign): CampaignEvolution {
  const unmatched: { question: Question; why: NotMatched }[] = [];
  const pairs: {
    question: Question;
    evolutions: Omit<Evolution, 'adjusted'>[];
    missing: readonly ActorKind[];
  }[] = [];
  for (const question of now.questions) {
    const why = whyNot(question, before.questions);
    if (why === null) pairs.push({ question, ...evolutionsOf(question.id, before, now) });
    else unmatched.push({ question, why });
  }
  const adjusted = holmAdjusted(pairs.flatMap(({ evolutions }) => evolutions.map(({ change }) => change.p)));
  let next = 0;
  return {
    unmatched,
    matched: pairs.map(({ question, evolutions, missing }) => ({
      question,
      missing,
      evolutions: evolutions.map((evolution) => ({ ...evolution, adjusted: adjusted[next++]! })),
    })),
  };
}

/** Why a question is not compared; `null` when it is asked with the same words on the same steps. */
function whyNot(question: Question, others: readonly Question[]): NotMatched | null {
  if (question.kind !== 'scale') return 'not-shares';
  const same = others.find(({ id, kind }) => id === question.id && kind === 'scale');
  if (same === undefined) return 'not-asked';
  return isSameQuestion(question, same) ? null : 'reworded';
}

/** Whether two campaigns asked the same question on a scale: with the same words, on the same steps. */
export const isSameQuestion = (one: Question, other: Question): boolean =>
  one.id === other.id &&
  one.kind === 'scale' &&
  other.kind === 'scale' &&
  plain(one.text.fr) === plain(other.text.fr) &&
  (one.scale ?? 'agreement') === (other.scale ?? 'agreement');

/** The words of a text, without what does not change them: capitals, spaces. */
export const plain = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

function evolutionsOf(id: string, before: ReleasedCampaign, now: ReleasedCampaign) {
  const shownIn = ({ viewpoints, results }: ReleasedCampaign) =>
    shownViewpoints(viewpoints, results[id] ?? []);
  const then = new Map(shownIn(before).map(({ viewpoint, share }) => [viewpoint, share]));
  const evolutions: Omit<Evolution, 'adjusted'>[] = [];
  const missing: ActorKind[] = [];
  for (const { viewpoint, share } of shownIn(now)) {
    const former = then.get(viewpoint) ?? null;
    if (share === null || former === null) missing.push(viewpoint);
    else
      evolutions.push({
        viewpoint,
        before: former,
        now: share,
        change: newcombeGap(
          { yes: share.favourable, answers: share.answers },
          { yes: former.favourable, answers: former.answers },
        ),
      });
  }
  // A single viewpoint that can be compared would be told alone.
  if (evolutions.length < 2) return { evolutions: [], missing: now.viewpoints };
  return { evolutions, missing };
}
