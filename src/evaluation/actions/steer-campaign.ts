import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import {
  appendAuditEntry,
  type Fields,
  type PeopleDatabase,
  type PeopleTransaction,
} from '../../people/index.ts';
import { questionsFor } from '../domain/question.ts';
import { listQuestions } from '../framework/question-store.ts';
import { getCampaign } from '../store/campaign-store.ts';
import { forgetAddresses } from '../store/link-store.ts';

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
    const questions = prepared.map(({ recordId: _, isLocked: __, ...question }) => question);
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
    await forgetAddresses(transaction, order.evaluationId);
    await record(transaction, order, 'close');
    return true;
  });

/**
 * Gives people more time: the last day moves later, nothing else changes.
 * @returns false when the campaign is not open, or the day is not later
 */
export const extendCampaign = (
  database: PeopleDatabase,
  order: SteeringOrder & { readonly closesOn: string },
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const campaign = await getCampaign(transaction, order.evaluationId, true);
    if (campaign === null || campaign.openedOn === null || campaign.closedOn !== null) return false;
    if (order.closesOn <= campaign.closesOn || order.closesOn < dayOf(order.at)) return false;
    await sql`update evaluation set closes_on = ${order.closesOn} where id = ${order.evaluationId}`.execute(
      transaction,
    );
    await record(
      transaction,
      order,
      'campaign-extend',
      { closesOn: campaign.closesOn },
      {
        closesOn: order.closesOn,
      },
    );
    return true;
  });

/** The day of an instant: nothing of a campaign is dated finer. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

const record = (
  transaction: PeopleTransaction,
  order: SteeringOrder,
  verb: 'open' | 'close' | 'campaign-extend',
  before: Fields | null = null,
  after: Fields | null = null,
) =>
  appendAuditEntry(transaction, {
    at: order.at,
    personId: order.personId,
    organisationId: order.organisationId,
    objectKind: 'evaluation',
    objectId: order.evaluationId,
    verb,
    before,
    after,
  });
