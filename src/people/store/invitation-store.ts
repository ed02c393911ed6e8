import { sql } from 'kysely';
import type { OrganisationRole } from '../domain/roles.ts';
import type { PeopleDatabase, PeopleTransaction } from './record-store.ts';
import type { PeopleTables } from './tables.ts';

/** An invitation to an organisation; the link's secret is kept only as a digest. */
export interface Invitation {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly role: OrganisationRole;
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly answer: 'accepted' | 'refused' | 'withdrawn' | null;
}

/** Keeps a new invitation; a pending one to the same address is replaced, so that only the last link works. */
export async function insertInvitation(
  transaction: PeopleTransaction,
  invitation: Omit<Invitation, 'answer'>,
  tokenDigest: string,
): Promise<void> {
  await transaction
    .updateTable('invitation')
    .set({ answered_at: invitation.createdAt, answer: 'withdrawn' })
    .where('organisation_id', '=', invitation.organisationId)
    .where('email', '=', invitation.email)
    .where('answered_at', 'is', null)
    .execute();
  await transaction
    .insertInto('invitation')
    .values({
      id: invitation.id,
      organisation_id: invitation.organisationId,
      email: invitation.email,
      role: invitation.role,
      token_digest: tokenDigest,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      answered_at: null,
      answer: null,
    })
    .execute();
}

/** Finds the invitation of a link, for reading. */
export async function getInvitationByDigest(
  database: PeopleDatabase,
  tokenDigest: string,
): Promise<Invitation | null> {
  const row = await database
    .selectFrom('invitation')
    .selectAll()
    .where('token_digest', '=', tokenDigest)
    .executeTakeFirst();
  return row ? invitation(row) : null;
}

/** Finds an invitation and keeps others from answering it until the transaction ends. */
export async function lockInvitation(transaction: PeopleTransaction, id: string): Promise<Invitation | null> {
  const row = await transaction
    .selectFrom('invitation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? invitation(row) : null;
}

/** Writes the answer to an invitation. */
export async function answerInvitation(
  transaction: PeopleTransaction,
  id: string,
  answer: NonNullable<Invitation['answer']>,
  at: Date,
): Promise<void> {
  await transaction.updateTable('invitation').set({ answer, answered_at: at }).where('id', '=', id).execute();
}

/** An invitation that waits, with the name of the organisation, for the person invited. */
export interface ReceivedInvitation extends Invitation {
  readonly organisationName: string;
}

/**
 * Invitations to the address of this person that can still be answered; none as long as nobody has shown that the address
 * is theirs.
 */
export async function listReceivedInvitations(
  database: PeopleDatabase,
  personId: string,
  at: Date,
): Promise<ReceivedInvitation[]> {
  const rows = await database
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .innerJoin('person', (join) =>
      join.on('person.id', '=', personId).on(sql<boolean>`lower(person.email) = lower(invitation.email)`),
    )
    .selectAll('invitation')
    .select('organisation.name as organisation_name')
    .where('person.email_verified', '=', true)
    .where('answered_at', 'is', null)
    .where('expires_at', '>', at)
    .where('organisation.deleted_at', 'is', null)
    .orderBy('invitation.created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...invitation(row), organisationName: row.organisation_name }));
}

/** Lists the invitations of an organisation that nobody has answered, last first; 500 at most. */
export async function listPendingInvitations(
  database: PeopleDatabase,
  organisationId: string,
): Promise<Invitation[]> {
  const rows = await database
    .selectFrom('invitation')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('answered_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(500)
    .execute();
  return rows.map(invitation);
}

function invitation(row: PeopleTables['invitation']): Invitation {
  return {
    id: row.id,
    organisationId: row.organisation_id as string,
    email: row.email,
    role: row.role as OrganisationRole,
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    answer: row.answer,
  };
}
