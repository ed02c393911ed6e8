import { sql } from 'kysely';
import type { Asker } from '../domain/decide.ts';
import type { InstanceRole, OrganisationRole } from '../domain/roles.ts';
import type { PeopleDatabase, PeopleTransaction } from './record-store.ts';

/** Somebody's place in an organisation. */
export interface Membership {
  readonly organisationId: string;
  readonly personId: string;
  readonly role: OrganisationRole;
  readonly since: Date;
}

/** Reads all that rights depend on for one person, as it is at this moment: one question to the database, at every request. */
export async function readAsker(database: PeopleDatabase, personId: string): Promise<Asker> {
  const { rows } = await sql<HeldRole>`
    select 'organisation' as place, organisation_id as id, role from membership where person_id = ${personId}
    union all select 'instance', null, role from instance_role where person_id = ${personId}
    union all select 'body', body_id, role from body_role where person_id = ${personId}`.execute(database);
  const heldIn = (place: HeldRole['place']): HeldRole[] => rows.filter((row) => row.place === place);
  const bodiesAs = (role: string): string[] =>
    heldIn('body').flatMap((row) => (row.role === role && row.id !== null ? [row.id] : []));
  return {
    personId,
    instanceRoles: heldIn('instance').map((row) => row.role as InstanceRole),
    organisations: Object.fromEntries(
      heldIn('organisation').map((row) => [row.id, row.role as OrganisationRole]),
    ),
    catalystOf: bodiesAs('catalyst'),
    funderOf: bodiesAs('funder'),
  };
}

interface HeldRole {
  readonly place: 'organisation' | 'instance' | 'body';
  readonly id: string | null;
  readonly role: string;
}

/** Reads the members of an organisation, locked so that nobody else changes them until the transaction ends. */
export async function lockMemberships(
  transaction: PeopleTransaction,
  organisationId: string,
): Promise<Membership[]> {
  const rows = await transaction
    .selectFrom('membership')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('since')
    .orderBy('person_id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    personId: row.person_id,
    role: row.role,
    since: row.since,
  }));
}

/** A member with the name that others call them by. */
export interface NamedMember extends Membership {
  readonly name: string;
}

/** Reads members in the order in which they came, so many at a time. */
export async function listMembers(
  database: PeopleDatabase,
  organisationId: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<NamedMember[]> {
  const rows = await database
    .selectFrom('membership')
    .leftJoin('person', 'person.id', 'membership.person_id')
    .select(['organisation_id', 'person_id', 'role', 'since', 'person.name', 'person.email'])
    .where('organisation_id', '=', organisationId)
    .orderBy('since')
    .orderBy('person_id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    personId: row.person_id,
    role: row.role,
    since: row.since,
    name: row.name?.trim() || (row.email ?? '').replace(/@.*$/, ''),
  }));
}

/** Which of these addresses are those of members, in lower case. */
export async function findMemberEmails(
  database: PeopleDatabase,
  organisationId: string,
  emails: readonly string[],
): Promise<ReadonlySet<string>> {
  if (emails.length === 0) return new Set();
  const lower = emails.map((email) => email.toLowerCase());
  const rows = await database
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('person.email')
    .where('organisation_id', '=', organisationId)
    .where((where) => where(where.fn('lower', ['person.email']), 'in', lower))
    .execute();
  return new Set(rows.map(({ email }) => email.toLowerCase()));
}

/** Gives a person a role in an organisation, new or changed. */
export async function saveMembership(transaction: PeopleTransaction, membership: Membership): Promise<void> {
  await transaction
    .insertInto('membership')
    .values({
      organisation_id: membership.organisationId,
      person_id: membership.personId,
      role: membership.role,
      since: membership.since,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ role: membership.role }),
    )
    .execute();
}

/** Ends a person's place in an organisation. */
export async function removeMembership(
  transaction: PeopleTransaction,
  organisationId: string,
  personId: string,
): Promise<void> {
  await transaction
    .deleteFrom('membership')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
}
