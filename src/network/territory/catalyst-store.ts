import { sql } from 'kysely';
import {
  appendAuditEntry,
  listBodyRoles,
  type PeopleDatabase,
  type PeopleTransaction,
  removeBodyRole,
  saveBodyRole,
} from '../../people/index.ts';

/** Days during which an invitation can be answered. */
export const invitationDays = 14;

/** An invitation that waits. */
export interface CatalystInvitation {
  readonly email: string;
  readonly expiresAt: Date;
}

/** Who does what to whom, in which territory. */
interface Order {
  readonly territoryId: string;
  readonly personId: string;
  readonly at: Date;
}

/** Invitations of a territory that can still be answered. */
export async function listCatalystInvitations(
  database: PeopleDatabase,
  territoryId: string,
  at: Date,
): Promise<CatalystInvitation[]> {
  const { rows } = await sql<{ email: string; expires_at: Date }>`
    select email, expires_at from catalyst_invitation
    where territory_id = ${territoryId} and expires_at > ${at} order by email`.execute(database);
  return rows.map((row) => ({ email: row.email, expiresAt: row.expires_at }));
}

/** True when somebody with this address is a catalyst already. */
export async function isCatalyst(
  database: PeopleDatabase,
  territoryId: string,
  email: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from body_role join person on person.id = person_id
    where body_id = ${territoryId} and role = 'catalyst' and lower(person.email) = ${email.toLowerCase()}`.execute(
    database,
  );
  return rows.length > 0;
}

/** Invites an address; again, the invitation begins anew. */
export const inviteCatalyst = (database: PeopleDatabase, order: Order & { readonly email: string }) =>
  database.transaction().execute((transaction) => inviteCatalystIn(transaction, order));

/** The same, inside a transaction that does more. */
export async function inviteCatalystIn(
  transaction: PeopleTransaction,
  order: Order & { readonly email: string },
): Promise<Date> {
  const expires = new Date(order.at.getTime() + invitationDays * 86_400_000);
  await sql`insert into catalyst_invitation (territory_id, email, invited_by, created_at, expires_at)
    values (${order.territoryId}, ${order.email.toLowerCase()}, ${order.personId}, ${order.at}, ${expires})
    on conflict (territory_id, email) do update set invited_by = excluded.invited_by,
      created_at = excluded.created_at, expires_at = excluded.expires_at`.execute(transaction);
  await record(transaction, order, 'invite', null);
  return expires;
}

/** Cancels an invitation; when there is none, nothing happens. */
export const withdrawCatalystInvitation = (
  database: PeopleDatabase,
  order: Order & { readonly email: string },
): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    if (await takeInvitation(transaction, order)) await record(transaction, order, 'withdraw', null);
  });

/**
 * Answers the invitation to this person's verified address, once.
 * @returns false when there is none that can still be answered
 */
export const answerCatalystInvitation = (
  database: PeopleDatabase,
  order: Order & { readonly accepts: boolean },
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ email: string }>`
      select email from person where id = ${order.personId} and email_verified`.execute(transaction);
    const email = rows[0]?.email.toLowerCase();
    if (email === undefined || !(await takeInvitation(transaction, { ...order, email }))) return false;
    if (order.accepts)
      await saveBodyRole(transaction, {
        bodyId: order.territoryId,
        personId: order.personId,
        role: 'catalyst',
        since: order.at,
      });
    await record(transaction, order, order.accepts ? 'accept' : 'refuse', order.personId);
    return true;
  });

/** True when this person, whose address is verified, can answer an invitation to this territory. */
export async function hasCatalystInvitation(database: PeopleDatabase, order: Order): Promise<boolean> {
  const { rows } = await sql`
    select 1 from catalyst_invitation join person on lower(person.email) = catalyst_invitation.email
    where territory_id = ${order.territoryId} and person.id = ${order.personId} and person.email_verified
      and expires_at > ${order.at}`.execute(database);
  return rows.length > 0;
}

/**
 * Stops being a catalyst.
 * @returns false for the last one, who must hand over first
 */
export const leaveCatalysts = (database: PeopleDatabase, order: Order): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    // Two who leave at the same moment wait for one another here: one of them is then the last.
    await sql`select id from territory where id = ${order.territoryId} for update`.execute(transaction);
    const catalysts = await listBodyRoles(transaction, order.territoryId);
    if (!catalysts.some(({ personId }) => personId === order.personId)) return true;
    if (catalysts.length < 2) return false;
    await removeBodyRole(transaction, order.territoryId, order.personId, 'catalyst');
    await record(transaction, order, 'leave', order.personId);
    return true;
  });

async function takeInvitation(
  transaction: PeopleTransaction,
  order: { readonly territoryId: string; readonly email: string; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    delete from catalyst_invitation where territory_id = ${order.territoryId}
      and email = ${order.email.toLowerCase()} and expires_at > ${order.at} returning 1`.execute(transaction);
  return rows.length > 0;
}

const record = (
  transaction: PeopleTransaction,
  order: Order,
  verb: 'invite' | 'withdraw' | 'accept' | 'refuse' | 'leave',
  catalyst: string | null,
) =>
  appendAuditEntry(transaction, {
    at: order.at,
    personId: order.personId,
    organisationId: null,
    objectKind: 'territory',
    objectId: order.territoryId,
    verb: `catalyst-${verb}`,
    before: null,
    after: catalyst === null ? null : { catalyst },
  });
