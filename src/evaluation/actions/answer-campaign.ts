import { type PeopleDatabase, sha256 } from '../../people/index.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type Answers, mostBytes } from '../domain/read-answers.ts';
import { insertSealed } from '../store/answer-store.ts';
import { findLink, takeLink } from '../store/campaign-store.ts';
import { seal } from '../store/seal.ts';

/** What a link leads to today. */
export type LinkState =
  | { readonly state: 'open'; readonly campaign: Campaign; readonly viewpoint: string }
  | { readonly state: 'used' | 'unknown' }
  | { readonly state: 'closed'; readonly on: string };

/** Reads a link. A link that does not exist costs the same look-up as one that does. */
export async function readLink(database: PeopleDatabase, token: string, today: string): Promise<LinkState> {
  const found = await findLink(database, sha256(token));
  if (found === null) return { state: 'unknown' };
  if (found.isUsed) return { state: 'used' };
  const { campaign, viewpoint } = found;
  if (campaign.closedOn !== null) return { state: 'closed', on: campaign.closedOn };
  if (campaign.closesOn < today) return { state: 'closed', on: campaign.closesOn };
  return { state: 'open', campaign, viewpoint };
}

/**
 * Keeps an answer, once: the link is used and the answer sealed in one transaction.
 * @returns false when the link was used, or the campaign closed, meanwhile: nothing is kept
 */
export const answerCampaign = (
  database: PeopleDatabase,
  order: {
    readonly token: string;
    readonly key: string;
    readonly campaign: Pick<Campaign, 'id' | 'questions'>;
    readonly viewpoint: string;
    readonly answers: Answers;
  },
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    if (!(await takeLink(transaction, sha256(order.token)))) return false;
    const content = JSON.stringify({ viewpoint: order.viewpoint, answers: order.answers });
    const { id, questions } = order.campaign;
    await insertSealed(transaction, id, seal(order.key, id, content, mostBytes(questions ?? [])));
    return true;
  });
