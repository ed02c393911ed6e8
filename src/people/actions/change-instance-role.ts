import { done, notDone, type Outcome, refusals } from '../domain/refusal.ts';
import type { InstanceRole } from '../domain/roles.ts';
import { deleteInstanceRole, insertInstanceRole, lockInstanceRole } from '../store/instance-role-store.ts';
import { appendAuditEntry, type PeopleDatabase } from '../store/record-store.ts';

interface RoleOrder {
  readonly personId: string;
  readonly role: InstanceRole;
  /** Who decides. */
  readonly by: string;
  readonly at: Date;
}

/** Gives somebody a role on the whole instance. Given twice, it is given once. */
export const grantInstanceRole = (database: PeopleDatabase, order: RoleOrder): Promise<Outcome<null>> =>
  change(database, order, 'grant');

/** Takes such a role away; the last platform administrator keeps theirs. */
export const revokeInstanceRole = (database: PeopleDatabase, order: RoleOrder): Promise<Outcome<null>> =>
  change(database, order, 'revoke');

async function change(
  database: PeopleDatabase,
  { personId, role, by, at }: RoleOrder,
  verb: 'grant' | 'revoke',
): Promise<Outcome<null>> {
  return database.transaction().execute(async (transaction) => {
    const holders = await lockInstanceRole(transaction, role);
    if (holders.includes(personId) === (verb === 'grant')) return done(null);
    if (verb === 'revoke' && role === 'platform-administrator' && holders.length === 1) {
      return notDone(refusals.lastAdministrator);
    }
    if (verb === 'grant') await insertInstanceRole(transaction, { personId, role, since: at });
    else await deleteInstanceRole(transaction, { personId, role });
    await appendAuditEntry(transaction, {
      at,
      personId: by,
      organisationId: null,
      objectKind: 'role',
      objectId: personId,
      verb,
      before: verb === 'grant' ? null : { role },
      after: verb === 'grant' ? { role } : null,
    });
    return done(null);
  });
}
