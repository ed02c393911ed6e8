import type { ActorKind } from '../../kernel/codes.ts';
import type { Localized } from '../../kernel/language.ts';
import type { ReleasedQuestion } from './crossed-results.ts';
import type { Question } from './question.ts';
import type { Margin, Weighted } from './weigh-answers.ts';

/** What a campaign is while people answer. */
export interface Campaign {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  readonly state: 'draft' | 'active' | 'published';
  /** What it is about, when it is not an organisation alone. */
  readonly allianceId: string | null;
  readonly projectId: string | null;
  readonly territoryId: string | null;
  /** The barometer that it joined, when it did: its questions are then those of the others too. */
  readonly barometerId: string | null;
  readonly viewpoints: readonly ActorKind[];
  readonly questions: readonly Question[] | null;
  readonly closesOn: string;
  readonly closedOn: string | null;
  readonly openedOn: string | null;
  readonly startedOn: string | null;
  /** Word of the link that anybody may answer by, when there is one. */
  readonly openToken: string | null;
  /** Last day on which those who had not answered were reminded. */
  readonly remindedOn: string | null;
}

/** One release: by question, the share of each viewpoint in the order of the campaign. */
export interface Release {
  readonly number: number;
  readonly releasedOn: string;
  readonly threshold: number;
  readonly reason: string;
  readonly results: Readonly<Record<string, ReleasedQuestion>>;
  /** Whether a viewpoint may be hidden for lack of organisations, and not of people alone. */
  readonly countsOrganisations?: boolean;
  /** Answers of the open link, told apart to those who run the campaign; `null` before they were ever counted. */
  readonly openResults?: Readonly<Record<string, ReleasedQuestion>> | null;
  /** What the shares are once weighted; `null` when nobody asked for it. */
  readonly weighting?: Weighting | null;
}

/** Known shares as they are stated beside the results that they weight. */
export interface StatedMargin extends Margin {
  readonly viewpoint: ActorKind;
  readonly question: Localized;
  readonly options: readonly Localized[];
  readonly source: string;
}

/** Results weighted by known shares: by question, each viewpoint in the order of the campaign. */
export interface Weighting {
  readonly madeOn: string;
  readonly margins: readonly StatedMargin[];
  readonly results: Readonly<Record<string, readonly (Weighted | null)[]>>;
}
