import type { InstanceRole } from '../domain/roles.ts';
import type { PeopleDatabase, PeopleTransaction } from './record-store.ts';

/** Somebody who holds a role on the whole instance. */
export interface InstanceRoleHolder {
  readonly personId: string;
  readonly role: InstanceRole;
  readonly since: Date;
}

/** Who holds a role on the whole instance, oldest first. */
export async function listInstanceRoleHolders(
  database: PeopleDatabase,
): Promise<(InstanceRoleHolder & { readonly name: string; readonly email: string })[]> {
  const rows = await database
    .selectFrom('instance_role')
    .innerJoin('person', 'person.id', 'instance_role.person_id')
    .select(['person_id', 'role', 'since', 'person.name', 'person.email'])
    .orderBy('since')
    .orderBy('person_id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    role: row.role,
    since: row.since,
    name: row.name.trim() || row.email.replace(/@.*$/, ''),
    email: row.email,
  }));
}

/** Reads the holders of a role, locked until the transaction ends. */
export async function lockInstanceRole(
  transaction: PeopleTransaction,
  role: InstanceRole,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('instance_role')
    .select('person_id')
    .where('role', '=', role)
    .forUpdate()
    .execute();
  return rows.map((row) => row.person_id);
}

/** Gives a role on the whole instance. */
export async function insertInstanceRole(
  transaction: PeopleTransaction,
  { personId, role, since }: InstanceRoleHolder,
): Promise<void> {
  await transaction
    .insertInto('instance_role')
    .values({ person_id: personId, role, since })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a role on the whole instance away. */
export async function deleteInstanceRole(
  transaction: PeopleTransaction,
  { personId, role }: Pick<InstanceRoleHolder, 'personId' | 'role'>,
): Promise<void> {
  await transaction
    .deleteFrom('instance_role')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .execute();
}

/** The person whose address this is, whatever its case; `null` when nobody has an account with it. */
export async function findPersonByEmail(database: PeopleDatabase, email: string): Promise<string | null> {
  const row = await database
    .selectFrom('person')
    .select('id')
    .where((where) => where(where.fn('lower', ['email']), '=', email.toLowerCase()))
    .executeTakeFirst();
  return row?.id ?? null;
}
