import { isSameEmail } from '../domain/email-address.ts';
import { done, notDone, type Outcome, refusals } from '../domain/refusal.ts';
import { includesRole } from '../domain/roles.ts';
import {
  type Invitation,
  answerInvitation as keepAnswer,
  lockInvitation,
} from '../store/invitation-store.ts';
import { lockMemberships, saveMembership } from '../store/membership-store.ts';
import { appendAuditEntry, type PeopleDatabase, type PeopleTransaction } from '../store/record-store.ts';

/** Who answers which invitation, and how. */
export interface InvitationAnswer {
  readonly invitationId: string;
  readonly answer: 'accepted' | 'refused';
  readonly personId: string;
  /** The verified address of the person who answers. */
  readonly email: string;
  readonly at: Date;
}

/**
 * Accepts or refuses an invitation, once. It must be for this person's address and not be past its date;
 * accepting never takes away a higher role that the person already holds.
 */
export async function answerInvitation(
  database: PeopleDatabase,
  order: InvitationAnswer,
): Promise<Outcome<{ readonly organisationId: string }>> {
  return database.transaction().execute(async (transaction) => {
    const invitation = await lockInvitation(transaction, order.invitationId);
    if (!invitation) return notDone(refusals.notFound);
    const { organisationId } = invitation;
    if (!isSameEmail(invitation.email, order.email)) return notDone(refusals.invitationForSomebodyElse);
    // The same answer again is a double click, not a mistake.
    if (invitation.answer === order.answer) return done({ organisationId });
    if (invitation.answer !== null) return notDone(refusals.invitationUsed);
    if (order.at >= invitation.expiresAt) return notDone(refusals.invitationExpired);
    await keepAnswer(transaction, invitation.id, order.answer, order.at);
    if (order.answer === 'accepted') await join(transaction, invitation, order);
    await appendAuditEntry(transaction, {
      at: order.at,
      personId: order.personId,
      organisationId,
      objectKind: 'invitation',
      objectId: invitation.id,
      verb: order.answer === 'accepted' ? 'accept' : 'refuse',
      before: null,
      after: order.answer === 'accepted' ? { role: invitation.role } : null,
    });
    return done({ organisationId });
  });
}

async function join(
  transaction: PeopleTransaction,
  invitation: Invitation,
  order: InvitationAnswer,
): Promise<void> {
  const members = await lockMemberships(transaction, invitation.organisationId);
  const held = members.find((member) => member.personId === order.personId);
  if (held && includesRole(held.role, invitation.role)) return;
  await saveMembership(transaction, {
    organisationId: invitation.organisationId,
    personId: order.personId,
    role: invitation.role,
    since: order.at,
  });
}
