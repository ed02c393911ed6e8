import type { ActorKind } from '../../kernel/codes.ts';
import { type PeopleDatabase, sha256 } from '../../people/index.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Answers, mostBytes } from '../domain/read-answers.ts';
import { findLink, isKept, keepBeside, keepOnce, takeLink } from '../store/link-store.ts';
import { seal, unseal } from '../store/seal.ts';

/** What a link leads to today. */
export type LinkState =
  | {
      readonly state: 'open';
      readonly campaign: Campaign;
      /** True for the link that anybody may answer by. */
      readonly isOpen: boolean;
      /** Empty for an open link. */
      readonly viewpoint: ActorKind | '';
      /** Mark of the organisation that the link was given to, when it was said. */
      readonly organisation: string | null;
      /** Sealed. */
      readonly draft: string | null;
      /** Sealed. */
      readonly firstEntry: string | null;
    }
  | { readonly state: 'used' | 'unknown' }
  | { readonly state: 'closed'; readonly on: string };

/** Reads a link. A link that does not exist costs the same look-up as one that does. */
export async function readLink(database: PeopleDatabase, token: string, today: string): Promise<LinkState> {
  const found = await findLink(database, sha256(token));
  if (found === null) return { state: 'unknown' };
  if (found.isUsed) return { state: 'used' };
  const { campaign, viewpoint, channel, organisation, draft, firstEntry } = found;
  if (campaign.closedOn !== null) return { state: 'closed', on: campaign.closedOn };
  if (campaign.closesOn < today) return { state: 'closed', on: campaign.closesOn };
  const isOpen = channel === 'open';
  return { state: 'open', campaign, isOpen, viewpoint, organisation, draft, firstEntry };
}

/** An answer to keep, and what seals it. */
export interface AnswerOrder {
  readonly key: string;
  readonly campaign: Pick<Campaign, 'id' | 'questions'>;
  readonly viewpoint: string;
  /** Mark of the organisation, sealed with the answer until it is opened, then forgotten. */
  readonly organisation?: string | null;
  readonly answers: Answers;
  readonly today: string;
}

/** What is sealed of an answer: all those of a campaign have one length. */
export function sealedAnswer(
  { key, campaign: { id, questions }, viewpoint, organisation, answers }: AnswerOrder,
  isOpen = false,
): string {
  const content = JSON.stringify({
    viewpoint,
    answers,
    ...(organisation ? { organisation } : {}),
    ...(isOpen ? { isOpen } : {}),
  });
  return seal(key, id, content, mostBytes(questions ?? []));
}

/**
 * Keeps an answer, once: the link is used and the answer sealed together.
 * @returns false when the link was used, or the campaign closed, meanwhile: nothing is kept
 */
export const answerCampaign = (
  database: PeopleDatabase,
  order: AnswerOrder & { readonly token: string },
): Promise<boolean> =>
  takeLink(database, sha256(order.token), {
    evaluationId: order.campaign.id,
    content: sealedAnswer(order),
    today: order.today,
  });

/**
 * Keeps an answer of the open link, once for each form that was shown: a form sent twice counts once.
 * @param once drawn for the form
 * @returns false when the campaign closed meanwhile: nothing is kept
 */
export async function answerOpenly(
  database: PeopleDatabase,
  order: AnswerOrder & { readonly once: string },
): Promise<boolean> {
  const digest = sha256(`${order.campaign.id} ${order.once}`);
  const kept = await keepOnce(database, digest, {
    evaluationId: order.campaign.id,
    content: sealedAnswer(order, true),
    today: order.today,
    channel: 'receipt',
    viewpoint: '',
  });
  return kept || isKept(database, digest);
}

/** What was typed, by name, as it is kept to go on later. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** Keeps what was typed so far beside a personal link, sealed. @returns false when the link was used meanwhile */
export const keepDraft = (
  database: PeopleDatabase,
  order: Pick<AnswerOrder, 'key' | 'campaign'> & { readonly token: string; readonly typed: Typed },
): Promise<boolean> => {
  const { id, questions } = order.campaign;
  const names = new Set((questions ?? []).map((question) => `q-${question.id}`));
  const kept = [...order.typed].filter(([name]) => names.has(name));
  const content = seal(order.key, `draft ${id}`, JSON.stringify(kept), mostBytes(questions ?? []) + 2_000);
  return keepBeside(database, sha256(order.token), 'draft', content);
};

/** Opens what was kept to go on later; nothing when it cannot be opened any more. */
export function openDraft(key: string | null, evaluationId: string, draft: string | null): Typed {
  const text = key === null || draft === null ? null : unseal(key, `draft ${evaluationId}`, draft);
  return new Map(text === null ? [] : (JSON.parse(text) as [string, string[]][]));
}
