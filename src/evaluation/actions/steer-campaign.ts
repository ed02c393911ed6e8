import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import { appendAuditEntry, type PeopleDatabase, type PeopleTransaction, sha256 } from '../../people/index.ts';
import { questionsFor } from '../domain/question.ts';
import { listQuestions } from '../framework/question-store.ts';
import { getCampaign, insertLinks } from '../store/campaign-store.ts';

/** Who steers which campaign, when. */
export interface SteeringOrder {
  readonly evaluationId: string;
  /** The organisation whose record tells it, if any. */
  readonly organisationId: string | null;
  readonly personId: string;
  readonly at: Date;
}

/** Why a campaign does not open. */
export type OpeningFault =
  | { readonly fault: 'state' }
  | { readonly fault: 'no-question' }
  | { readonly fault: 'past'; readonly day: string }
  | { readonly fault: 'nobody-asked'; readonly viewpoints: readonly ActorKind[] };

/** Opens a campaign: its questions are copied into it and it no longer changes. @returns why not, or null once it is open */
export const openCampaign = (database: PeopleDatabase, order: SteeringOrder): Promise<OpeningFault | null> =>
  database.transaction().execute(async (transaction) => {
    const campaign = await getCampaign(transaction, order.evaluationId, true);
    if (campaign === null || campaign.openedOn !== null) return { fault: 'state' };
    if (campaign.closesOn < dayOf(order.at)) return { fault: 'past', day: campaign.closesOn };
    const prepared = await listQuestions(transaction, order.evaluationId);
    if (prepared.length === 0) return { fault: 'no-question' };
    const alone = campaign.viewpoints.filter((viewpoint) => questionsFor(prepared, viewpoint).length === 0);
    if (alone.length > 0) return { fault: 'nobody-asked', viewpoints: alone };
    const questions = prepared.map(({ recordId: _, ...question }) => question);
    await sql`update evaluation set state = 'active', opened_on = ${dayOf(order.at)}, version = version + 1,
      questions = ${JSON.stringify(questions)}::jsonb, updated_at = ${order.at}
      where id = ${order.evaluationId}`.execute(transaction);
    await record(transaction, order, 'open');
    return null;
  });

/** Closes a campaign for good. @returns false when it was not open */
export const closeCampaign = (database: PeopleDatabase, order: SteeringOrder): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const campaign = await getCampaign(transaction, order.evaluationId, true);
    if (campaign === null || campaign.openedOn === null || campaign.closedOn !== null) return false;
    await sql`update evaluation set closed_on = ${dayOf(order.at)} where id = ${order.evaluationId}`.execute(
      transaction,
    );
    await record(transaction, order, 'close');
    return true;
  });

/** Links made at a time, at most. */
export const mostLinks = 500;

/**
 * Makes single-use links for a viewpoint. Only their digests are kept: what is returned is shown once.
 * @returns `null` when the campaign is not open or has not this viewpoint
 */
export async function makeLinks(
  database: PeopleDatabase,
  order: { readonly evaluationId: string; readonly viewpoint: string; readonly count: number },
): Promise<readonly string[] | null> {
  const campaign = await getCampaign(database, order.evaluationId);
  if (campaign === null || campaign.openedOn === null || campaign.closedOn !== null) return null;
  if (!campaign.viewpoints.includes(order.viewpoint as ActorKind)) return null;
  const tokens = Array.from({ length: order.count }, () => randomBytes(15).toString('base64url'));
  await insertLinks(database, order.evaluationId, order.viewpoint as ActorKind, tokens.map(sha256));
  return tokens;
}

/** The day of an instant: nothing of a campaign is dated finer. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

const record = (transaction: PeopleTransaction, order: SteeringOrder, verb: 'open' | 'close') =>
  appendAuditEntry(transaction, {
    at: order.at,
    personId: order.personId,
    organisationId: order.organisationId,
    objectKind: 'evaluation',
    objectId: order.evaluationId,
    verb,
    before: null,
    after: null,
  });
