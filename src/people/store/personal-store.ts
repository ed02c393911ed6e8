import { sql } from 'kysely';
import type { PeopleDatabase } from './record-store.ts';

const day = 86_400_000;

/** Where a person belongs. */
export const listPlaces = (database: PeopleDatabase, personId: string) =>
  database
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select(['organisation.name as organisation', 'membership.role', 'membership.since'])
    .where('membership.person_id', '=', personId)
    .orderBy('membership.since')
    .execute();

export const listInstanceRoles = (database: PeopleDatabase, personId: string) =>
  database.selectFrom('instance_role').select(['role', 'since']).where('person_id', '=', personId).execute();

/** Roles of a person in territories and programmes. */
export const listBodyRolesOf = (database: PeopleDatabase, personId: string) =>
  database
    .selectFrom('body_role')
    .select(['body_id as body', 'role', 'since'])
    .where('person_id', '=', personId)
    .execute();

export async function removePlaces(database: PeopleDatabase, personId: string): Promise<void> {
  await database.deleteFrom('membership').where('person_id', '=', personId).execute();
  await database.deleteFrom('instance_role').where('person_id', '=', personId).execute();
  await database.deleteFrom('body_role').where('person_id', '=', personId).execute();
}

/** The tokens of a person's programs; never their secret, which is not kept. */
export const listTokensOf = (database: PeopleDatabase, personId: string) =>
  database
    .selectFrom('access_token')
    .select(['name', 'scope', 'created_at', 'expires_at', 'last_used_on', 'revoked_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();

export async function removeTokensOf(database: PeopleDatabase, personId: string): Promise<void> {
  await database.deleteFrom('access_token').where('person_id', '=', personId).execute();
}

/** Removes the tokens withdrawn, or past their date, for so many days. */
export async function expireTokens(database: PeopleDatabase, now: Date, days: number): Promise<number> {
  const before = new Date(now.getTime() - days * day);
  const { numDeletedRows } = await database
    .deleteFrom('access_token')
    .where((expression) =>
      expression.or([expression('revoked_at', '<', before), expression('expires_at', '<', before)]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Invitations sent to the address of a person; the address is that of their account. */
export async function listInvitationsTo(database: PeopleDatabase, personId: string) {
  const { rows } = await sql<object>`
    select i.email, i.role, i.created_at, i.expires_at, i.answered_at, i.answer, o.name as organisation
    from invitation i join person p on p.id = ${personId}::uuid and lower(p.email) = lower(i.email)
    left join organisation o on o.id = i.organisation_id order by i.created_at`.execute(database);
  return rows;
}

/** Removes the invitations to a person, and the name of who invited others. */
export async function removeInvitationsOf(database: PeopleDatabase, personId: string): Promise<void> {
  await sql`delete from invitation i using person p where p.id = ${personId}::uuid and lower(p.email) = lower(i.email)`.execute(
    database,
  );
  await database
    .updateTable('invitation')
    .set({ invited_by: null })
    .where('invited_by', '=', personId)
    .execute();
}

/** Removes the invitations answered, or past their date, for so many days. */
export async function expireInvitations(database: PeopleDatabase, now: Date, days: number): Promise<number> {
  const before = new Date(now.getTime() - days * day);
  const { numDeletedRows } = await database
    .deleteFrom('invitation')
    .where((expression) =>
      expression.or([expression('answered_at', '<', before), expression('expires_at', '<', before)]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export const listJoinRequestsOf = (database: PeopleDatabase, personId: string) =>
  database
    .selectFrom('join_request')
    .innerJoin('organisation', 'organisation.id', 'join_request.organisation_id')
    .select([
      'organisation.name as organisation',
      'message',
      'join_request.created_at',
      'answered_at',
      'answer',
    ])
    .where('person_id', '=', personId)
    .orderBy('join_request.created_at')
    .execute();

export async function removeJoinRequestsOf(database: PeopleDatabase, personId: string): Promise<void> {
  await database.deleteFrom('join_request').where('person_id', '=', personId).execute();
  await database
    .updateTable('join_request')
    .set({ answered_by: null })
    .where('answered_by', '=', personId)
    .execute();
}

export async function expireJoinRequests(database: PeopleDatabase, now: Date, days: number): Promise<number> {
  const before = new Date(now.getTime() - days * day);
  const { numDeletedRows } = await database
    .deleteFrom('join_request')
    .where('answered_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export const listDraftsOf = (database: PeopleDatabase, personId: string) =>
  database
    .selectFrom('draft')
    .select(['object_kind', 'object_id', 'fields', 'saved_at'])
    .where('person_id', '=', personId)
    .orderBy('saved_at')
    .execute();

export async function removeDraftsOf(database: PeopleDatabase, personId: string): Promise<void> {
  await database.deleteFrom('draft').where('person_id', '=', personId).execute();
}

export async function expireDrafts(database: PeopleDatabase, now: Date, days: number): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('draft')
    .where('saved_at', '<', new Date(now.getTime() - days * day))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export async function removeRequestsOf(database: PeopleDatabase, personId: string): Promise<void> {
  await database.deleteFrom('request_once').where('person_id', '=', personId).execute();
}

export async function expireRequests(database: PeopleDatabase, now: Date, days: number): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('request_once')
    .where('at', '<', new Date(now.getTime() - days * day))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** What a person did, as the record keeps it. */
export const listDeedsOf = (database: PeopleDatabase, personId: string) =>
  database
    .selectFrom('audit_entry')
    .select(['at', 'verb', 'object_kind', 'object_id', 'before', 'after'])
    .where('person_id', '=', personId)
    .orderBy('sequence')
    .execute();

/** Organisations that would have members and nobody to administer them once this person is gone. */
export async function listOrphaned(database: PeopleDatabase, personId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select o.name from membership m join organisation o on o.id = m.organisation_id and o.deleted_at is null
    where m.person_id = ${personId}::uuid and m.role = 'organisation-administrator'
      and exists (select from membership x where x.organisation_id = m.organisation_id and x.person_id <> m.person_id)
      and not exists (select from membership x where x.organisation_id = m.organisation_id and x.person_id <> m.person_id
        and x.role = 'organisation-administrator')
    order by o.name`.execute(database);
  return rows.map(({ name }) => name);
}

/** True when nobody else administers the instance. */
export async function isLastAdministrator(database: PeopleDatabase, personId: string): Promise<boolean> {
  const rows = await database
    .selectFrom('instance_role')
    .select('person_id')
    .where('role', '=', 'platform-administrator')
    .execute();
  return rows.length === 1 && rows[0]!.person_id === personId;
}
