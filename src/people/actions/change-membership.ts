import { keepsAnAdministrator } from '../domain/membership-change.ts';
import { done, notDone, type Outcome, refusals } from '../domain/refusal.ts';
import type { OrganisationRole } from '../domain/roles.ts';
import { lockMemberships, removeMembership, saveMembership } from '../store/membership-store.ts';
import { appendAuditEntry, type PeopleDatabase } from '../store/record-store.ts';

/**
 * Changes somebody's role in an organisation, or ends their place there (`role: null`).
 * The last administrator must hand over first.
 */
export async function changeMembership(
  database: PeopleDatabase,
  order: {
    readonly organisationId: string;
    /** Whose place it is. */
    readonly memberId: string;
    readonly role: OrganisationRole | null;
    /** Who decides; the member themselves when they leave. */
    readonly personId: string;
    readonly at: Date;
  },
): Promise<Outcome<null>> {
  const { organisationId, memberId, role } = order;
  return database.transaction().execute(async (transaction) => {
    const members = await lockMemberships(transaction, organisationId);
    const member = members.find((candidate) => candidate.personId === memberId);
    if (!member) return notDone(refusals.notFound);
    if (member.role === role) return done(null);
    if (!keepsAnAdministrator(members, memberId, role)) return notDone(refusals.lastAdministrator);
    if (role === null) await removeMembership(transaction, organisationId, memberId);
    else await saveMembership(transaction, { ...member, role });
    await appendAuditEntry(transaction, {
      at: order.at,
      personId: order.personId,
      organisationId,
      objectKind: 'membership',
      objectId: memberId,
      verb: role === null ? 'remove' : 'update',
      before: { role: member.role },
      after: role === null ? null : { role },
    });
    return done(null);
  });
}
