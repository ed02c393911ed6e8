import type { PeopleDatabase, PeopleTransaction } from './record-store.ts';

/** A role held in a territory (catalyst) or in a programme (funder). */
export type BodyRole = 'catalyst' | 'funder';

/** Gives somebody a role in a body; held already, it stays as it is. */
export async function saveBodyRole(
  transaction: PeopleTransaction,
  row: { readonly bodyId: string; readonly personId: string; readonly role: BodyRole; readonly since: Date },
): Promise<void> {
  await transaction
    .insertInto('body_role')
    .values({ body_id: row.bodyId, person_id: row.personId, role: row.role, since: row.since })
    .onConflict((conflict) => conflict.columns(['body_id', 'person_id', 'role']).doNothing())
    .execute();
}

/** Takes a role in a body away. */
export async function removeBodyRole(
  transaction: PeopleTransaction,
  bodyId: string,
  personId: string,
  role: BodyRole,
): Promise<void> {
  await transaction
    .deleteFrom('body_role')
    .where('body_id', '=', bodyId)
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .execute();
}

/** Who holds a role in a body, the first ones first. */
export async function listBodyRoles(
  database: PeopleDatabase,
  bodyId: string,
): Promise<{ readonly personId: string; readonly role: BodyRole; readonly since: Date }[]> {
  const rows = await database
    .selectFrom('body_role')
    .selectAll()
    .where('body_id', '=', bodyId)
    .orderBy('since')
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({ personId: row.person_id, role: row.role, since: row.since }));
}
