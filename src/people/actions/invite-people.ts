import type { OrganisationRole } from '../domain/roles.ts';
import { insertInvitation } from '../store/invitation-store.ts';
import { appendAuditEntry, type PeopleDatabase, sha256 } from '../store/record-store.ts';

/** Days during which an invitation can be answered. */
export const invitationDays = 14;

/** One address to invite, with a new id and a new secret for its link. */
export interface Invitee {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

/**
 * Invites a list of addresses to an organisation, all or none. A second invitation to an address replaces the first link.
 * The secrets are given to the caller's mails and kept here only as digests.
 */
export async function invitePeople(
  database: PeopleDatabase,
  order: {
    readonly organisationId: string;
    readonly role: OrganisationRole;
    readonly invitees: readonly Invitee[];
    readonly personId: string;
    readonly at: Date;
  },
): Promise<void> {
  const { organisationId, role, personId, at } = order;
  const expiresAt = new Date(at.getTime() + invitationDays * 86_400_000);
  await database.transaction().execute(async (transaction) => {
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
  });
}
