import { done, notDone, type Outcome, refusals } from '../domain/refusal.ts';
import type { OrganisationRole } from '../domain/roles.ts';
import {
  insertInvitation,
  answerInvitation as keepAnswer,
  lockInvitation,
} from '../store/invitation-store.ts';
import {
  appendAuditEntry,
  type PeopleDatabase,
  type PeopleTransaction,
  sha256,
} from '../store/record-store.ts';

/** Days during which an invitation can be answered. */
export const invitationDays = 14;

/** One address to invite, with a new id and a new secret for its link. */
export interface Invitee {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

interface InvitationOrder {
  readonly organisationId: string;
  readonly role: OrganisationRole;
  readonly invitees: readonly Invitee[];
  readonly personId: string;
  readonly at: Date;
}

/**
 * Invites a list of addresses to an organisation, all or none. A second invitation to an address replaces the first link.
 * The secrets are given to the caller's mails and kept here only as digests.
 */
export async function invitePeopleIn(transaction: PeopleTransaction, order: InvitationOrder): Promise<void> {
  const { organisationId, role, personId, at } = order;
  const expiresAt = new Date(at.getTime() + invitationDays * 86_400_000);
  for (const { id, email, token } of order.invitees) {
    const invitation = { id, organisationId, email, role, invitedBy: personId, createdAt: at, expiresAt };
    await insertInvitation(transaction, invitation, sha256(token));
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId,
      objectKind: 'invitation',
      objectId: id,
      verb: 'invite',
      before: null,
      after: { role },
    });
  }
}

/** Cancels an invitation that nobody has answered: its link stops working. */
export async function withdrawInvitation(
  database: PeopleDatabase,
  order: {
    readonly invitationId: string;
    readonly organisationId: string;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<Outcome<null>> {
  const { invitationId, organisationId, personId, at } = order;
  return database.transaction().execute(async (transaction) => {
    const invitation = await lockInvitation(transaction, invitationId);
    if (!invitation || invitation.organisationId !== organisationId) return notDone(refusals.notFound);
    if (invitation.answer === 'withdrawn') return done(null);
    if (invitation.answer !== null) return notDone(refusals.invitationUsed);
    await keepAnswer(transaction, invitationId, 'withdrawn', at);
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId,
      objectKind: 'invitation',
      objectId: invitationId,
      verb: 'withdraw',
      before: { role: invitation.role },
      after: null,
    });
    return done(null);
  });
}
