import { keepsAnAdministrator } from '../domain/membership-change.ts';
import { done, notDone, type Outcome, refusals } from '../domain/refusal.ts';
import type { OrganisationRole } from '../domain/roles.ts';
import { lockMemberships, removeMembership, saveMembership } from '../store/membership-store.ts';
import { appendAuditEntry, type PeopleDatabase, type PeopleTransaction } from '../store/record-store.ts';

/** A change of somebody's place in an organisation. */
export interface MembershipChange {
  readonly organisationId: string;
  /** Whose place it is. */
  readonly memberId: string;
  readonly role: OrganisationRole | null;
  /** The role that was read by who decides; a role changed since is not changed again unseen. */
  readonly readRole?: OrganisationRole;
  /** Who decides; the member themselves when they leave. */
  readonly personId: string;
  readonly at: Date;
}

/**
 * Changes somebody's role in an organisation, or ends their place there (`role: null`).
 * The last administrator must hand over first.
 */
export const changeMembership = (database: PeopleDatabase, order: MembershipChange): Promise<Outcome<null>> =>
  database.transaction().execute((transaction) => changeMembershipIn(transaction, order));

/** As `changeMembership`, inside a transaction that does more. */
async function changeMembershipIn(
  transaction: PeopleTransaction,
  order: MembershipChange,
): Promise<Outcome<null>> {
  const { organisationId, memberId, role } = order;
  const members = await lockMemberships(transaction, organisationId);
  const member = members.find((candidate) => candidate.personId === memberId);
  if (!member) return notDone(refusals.notFound);
  if (member.role === role) return done(null);
  if (order.readRole !== undefined && order.readRole !== member.role)
    return notDone(refusals.changedMeanwhile);
  if (!keepsAnAdministrator(members, memberId, role)) return notDone(refusals.lastAdministrator);
  if (role === null) await removeMembership(transaction, organisationId, memberId);
  else await saveMembership(transaction, { ...member, role });
  await appendAuditEntry(transaction, {
    at: order.at,
    personId: order.personId,
    organisationId,
    objectKind: 'membership',
    objectId: memberId,
    verb: role !== null ? 'update' : order.personId === memberId ? 'leave' : 'remove',
    before: { role: member.role },
    after: role === null ? null : { role },
  });
  return done(null);
}

/** Leaves an organisation; the last administrator names who takes over, in the same go. */
export async function leaveOrganisation(
  database: PeopleDatabase,
  order: {
    readonly organisationId: string;
    readonly personId: string;
    readonly successorId: string | null;
    readonly at: Date;
  },
): Promise<Outcome<null>> {
  const { organisationId, personId, successorId, at } = order;
  return database.transaction().execute(async (transaction) => {
    if (successorId !== null && successorId !== personId) {
      const role = 'organisation-administrator';
      const named = await changeMembershipIn(transaction, {
        organisationId,
        memberId: successorId,
        role,
        personId,
        at,
      });
      if (!named.done) return named;
    }
    return changeMembershipIn(transaction, { organisationId, memberId: personId, role: null, personId, at });
  });
}
