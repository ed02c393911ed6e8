import { sql } from 'kysely';
import { type PeopleDatabase, type PeopleTransaction, sha256 } from '../../people/index.ts';
import type { Standing } from '../domain/codes.ts';

/** Days during which a link can be answered. */
export const invitationDays = 30;

/** A link that lets one person answer for a member. */
export interface MemberInvitation {
  readonly memberId: string;
  readonly allianceId: string;
  /** Null for a link that is handed over: whoever has it answers. */
  readonly email: string | null;
  readonly invitedBy: string | null;
  readonly expiresAt: Date;
  readonly standing: Standing;
}

/** Keeps a link, in place of the former one: only the last one works. The secret is kept as a digest. */
export async function saveInvitation(
  transaction: PeopleTransaction,
  order: {
    readonly memberId: string;
    readonly token: string;
    readonly email: string | null;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<Date> {
  const expires = new Date(order.at.getTime() + invitationDays * 86_400_000);
  await sql`insert into alliance_invitation (member_id, digest, email, invited_by, created_at, expires_at)
    values (${order.memberId}, ${sha256(order.token)}, ${order.email}, ${order.personId}, ${order.at}, ${expires})
    on conflict (member_id) do update set digest = excluded.digest, email = excluded.email,
      invited_by = excluded.invited_by, created_at = excluded.created_at, expires_at = excluded.expires_at`.execute(
    transaction,
  );
  return expires;
}

/** Forgets the link of a member: it has served, or must serve no more. */
export const removeInvitation = async (transaction: PeopleTransaction, memberId: string): Promise<void> => {
  await sql`delete from alliance_invitation where member_id = ${memberId}`.execute(transaction);
};

/** Finds what a link is for; null when it never was, was replaced, or has served. */
export async function findInvitation(
  database: PeopleDatabase,
  token: string,
): Promise<MemberInvitation | null> {
  if (!/^[\w-]{20,64}$/.test(token)) return null;
  const { rows } = await sql<{
    member_id: string;
    alliance_id: string;
    email: string | null;
    invited_by: string | null;
    expires_at: Date;
    standing: Standing;
  }>`select i.member_id, m.alliance_id, i.email, i.invited_by, i.expires_at, m.standing
    from alliance_invitation i join alliance_member m on m.id = i.member_id
      join alliance a on a.id = m.alliance_id
    where i.digest = ${sha256(token)} and m.deleted_at is null and a.deleted_at is null`.execute(database);
  const [row] = rows;
  return row
    ? {
        memberId: row.member_id,
        allianceId: row.alliance_id,
        email: row.email,
        invitedBy: row.invited_by,
        expiresAt: row.expires_at,
        standing: row.standing,
      }
    : null;
}

/** The links that wait, by member. */
export async function listInvitations(
  database: PeopleDatabase,
  allianceId: string,
): Promise<ReadonlyMap<string, { readonly email: string | null; readonly expiresAt: Date }>> {
  const { rows } = await sql<{ member_id: string; email: string | null; expires_at: Date }>`
    select i.member_id, i.email, i.expires_at from alliance_invitation i
      join alliance_member m on m.id = i.member_id where m.alliance_id = ${allianceId}`.execute(database);
  return new Map(rows.map((row) => [row.member_id, { email: row.email, expiresAt: row.expires_at }]));
}

/** Members who wait for an answer that one of these organisations may give, by the name of their alliance. */
export async function listWaitingMembers(
  database: PeopleDatabase,
  organisationIds: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string; readonly alliance: string }[]> {
  if (organisationIds.length === 0) return [];
  const { rows } = await sql<{ id: string; name: string; alliance: string }>`
    select m.id, m.name, a.name as alliance from alliance_member m join alliance a on a.id = m.alliance_id
    where m.standing = 'invited' and m.organisation_id = any(${[...organisationIds]}::uuid[])
      and m.deleted_at is null and a.deleted_at is null and a.state <> 'draft'
    order by lower(a.name), m.id limit 50`.execute(database);
  return rows;
}
