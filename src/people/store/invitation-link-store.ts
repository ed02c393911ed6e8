import { sql } from 'kysely';
import type { LinkRole, LinkState } from '../domain/invitation-link.ts';
import type { PeopleDatabase, PeopleTransaction } from './record-store.ts';

/** A link that invites whoever holds it; its secret is kept only as a digest. */
export interface InvitationLink extends LinkState {
  readonly id: string;
  readonly organisationId: string;
  /** What it is for, in the words of who made it. */
  readonly name: string;
  readonly role: LinkRole;
  /** `null` once that person is forgotten. */
  readonly invitedBy: string | null;
  readonly createdAt: Date;
}

/** What a new link is made of. */
export type NewLink = Omit<InvitationLink, 'uses' | 'revokedAt' | 'isVouchedFor'>;

/** Keeps a new link. */
export async function insertLink(
  transaction: PeopleTransaction,
  link: NewLink,
  tokenDigest: string,
): Promise<void> {
  await transaction
    .insertInto('invitation_link')
    .values({
      id: link.id,
      organisation_id: link.organisationId,
      name: link.name,
      role: link.role,
      token_digest: tokenDigest,
      invited_by: link.invitedBy,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
      most_uses: link.mostUses,
      uses: 0,
      revoked_at: null,
    })
    .execute();
}

/** Whether who made it still administers its organisation: asked at each use, not when the link was made. */
const isVouchedFor = sql<boolean>`exists (
  select from membership m where m.organisation_id = invitation_link.organisation_id
    and m.person_id = invitation_link.invited_by and m.role = 'organisation-administrator')`;

const links = (database: PeopleDatabase) =>
  database.selectFrom('invitation_link').selectAll().select(isVouchedFor.as('is_vouched_for'));
type LinkRow = Awaited<ReturnType<ReturnType<typeof links>['executeTakeFirstOrThrow']>>;

/** Finds a link by its secret, for reading. */
export async function getLinkByDigest(
  database: PeopleDatabase,
  tokenDigest: string,
): Promise<InvitationLink | null> {
  const row = await links(database).where('token_digest', '=', tokenDigest).executeTakeFirst();
  return row ? linkOf(row) : null;
}

/** Finds a link and keeps others from using it until the transaction ends. */
export async function lockLink(transaction: PeopleTransaction, id: string): Promise<InvitationLink | null> {
  const row = await links(transaction).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? linkOf(row) : null;
}

/** The links of an organisation, last first; 100 at most. */
export async function listLinks(database: PeopleDatabase, organisationId: string): Promise<InvitationLink[]> {
  const rows = await links(database)
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map(linkOf);
}

/** True when this person came by this link already. */
export async function hasUsedLink(
  transaction: PeopleTransaction,
  linkId: string,
  personId: string,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('invitation_link_use')
    .select('link_id')
    .where('link_id', '=', linkId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Counts one more person who came by a link. */
export async function countLinkUse(
  transaction: PeopleTransaction,
  use: { readonly linkId: string; readonly personId: string; readonly at: Date },
): Promise<void> {
  await transaction
    .insertInto('invitation_link_use')
    .values({ link_id: use.linkId, person_id: use.personId, at: use.at })
    .execute();
  await transaction
    .updateTable('invitation_link')
    .set({ uses: sql`uses + 1` })
    .where('id', '=', use.linkId)
    .execute();
}

/** Withdraws a link: it lets nobody in any more. */
export async function revokeLinkRow(transaction: PeopleTransaction, id: string, at: Date): Promise<void> {
  await transaction.updateTable('invitation_link').set({ revoked_at: at }).where('id', '=', id).execute();
}

/** The links that a person made, and those by which they came. */
export async function listLinksOf(database: PeopleDatabase, personId: string) {
  const { rows } = await sql<object>`
    select case when l.invited_by = ${personId}::uuid then 'made' else 'used' end as link, o.name as organisation,
      l.name, l.role, l.created_at, l.expires_at, l.revoked_at, u.at as used_at
    from invitation_link l join organisation o on o.id = l.organisation_id
    left join invitation_link_use u on u.link_id = l.id and u.person_id = ${personId}::uuid
    where l.invited_by = ${personId}::uuid or u.person_id is not null order by l.created_at, l.id`.execute(
    database,
  );
  return rows;
}

/** Forgets who made links, which close with them, and who came by them. */
export async function removeLinksOf(database: PeopleDatabase, personId: string): Promise<void> {
  await database
    .updateTable('invitation_link')
    .set({ invited_by: null })
    .where('invited_by', '=', personId)
    .execute();
  await database.deleteFrom('invitation_link_use').where('person_id', '=', personId).execute();
}

/** Removes the links withdrawn, or past their date, for so many days, with who came by them. */
export async function expireLinks(database: PeopleDatabase, now: Date, days: number): Promise<number> {
  const before = new Date(now.getTime() - days * 86_400_000);
  const { numDeletedRows } = await database
    .deleteFrom('invitation_link')
    .where((expression) =>
      expression.or([expression('revoked_at', '<', before), expression('expires_at', '<', before)]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function linkOf(row: LinkRow): InvitationLink {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    role: row.role,
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    mostUses: row.most_uses,
    uses: row.uses,
    revokedAt: row.revoked_at,
    isVouchedFor: row.is_vouched_for,
  };
}
