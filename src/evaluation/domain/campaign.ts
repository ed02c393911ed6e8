import type { ActorKind } from '../../kernel/codes.ts';
import type { ReleasedQuestion } from './crossed-results.ts';
import type { Question } from './question.ts';

/** What a campaign is while people answer. */
export interface Campaign {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  readonly state: 'draft' | 'active' | 'published';
  /** What it is about, when it is not an organisation alone. */
  readonly allianceId: string | null;
  readonly projectId: string | null;
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
}
