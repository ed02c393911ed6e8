import { sql } from 'kysely';
import {
  appendAuditEntry,
  createRecordIn,
  editRecordIn,
  type PeopleDatabase,
  type PeopleTransaction,
  type RecordVerb,
} from '../../people/index.ts';
import type { LineFate, Standing } from '../domain/codes.ts';
import { allianceRecord } from '../records/alliance-record.ts';
import { memberRecord } from '../records/member-record.ts';
import type { ProposedMember } from '../start/starting-point.ts';
import { removeInvitation, saveInvitation } from './invitation-store.ts';

/** Who does it, when. */
interface Act {
  readonly personId: string;
  readonly at: Date;
}

interface MemberAct extends Act {
  readonly memberId: string;
}

/** A member, locked until the transaction ends. */
interface LockedMember {
  readonly allianceId: string;
  readonly organisationId: string | null;
  readonly standing: Standing;
}

async function lock(transaction: PeopleTransaction, id: string): Promise<LockedMember | null> {
  const { rows } = await sql<{ alliance_id: string; organisation_id: string | null; standing: Standing }>`
    select alliance_id, organisation_id, standing from alliance_member
    where id = ${id} and deleted_at is null for update`.execute(transaction);
  const [row] = rows;
  return row
    ? { allianceId: row.alliance_id, organisationId: row.organisation_id, standing: row.standing }
    : null;
}

const write = (
  transaction: PeopleTransaction,
  { memberId, personId, at }: MemberAct,
  line: {
    readonly organisationId: string | null;
    readonly verb: RecordVerb;
    readonly after: Readonly<Record<string, unknown>> | null;
  },
) =>
  appendAuditEntry(transaction, {
    at,
    personId,
    organisationId: line.organisationId,
    objectKind: memberRecord.kind,
    objectId: memberId,
    verb: line.verb,
    before: null,
    after: line.after,
  });

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * Lets an alliance be read by its members and nobody else: a draft when somebody is invited, who must be able to read it;
 * what was published when a member no longer agrees.
 */
async function keepAmongMembers(
  transaction: PeopleTransaction,
  from: 'draft' | 'published',
  allianceId: string,
  act: Act,
): Promise<void> {
  const alliance = await allianceRecord.lock(transaction, allianceId);
  if (alliance?.fields.state !== from) return;
  await editRecordIn(transaction, allianceRecord, {
    id: allianceId,
    readVersion: alliance.version,
    fields: { state: 'active' },
    personId: act.personId,
    at: act.at,
  });
}

/** Where a new link leads, and to whom it is sent. */
export interface LinkOrder {
  readonly token: string;
  readonly email: string | null;
}

/**
 * Invites somebody new, with or without a link. The id comes with the form: its repetitions invite nobody more.
 * @returns `already` when this actor is a member, or invited, under another id
 */
export const inviteMember = (database: PeopleDatabase, order: InviteOrder): Promise<InviteOutcome> =>
  database.transaction().execute((transaction) => inviteMemberIn(transaction, order));

/** Whom to invite, into what. */
export interface InviteOrder extends MemberAct {
  readonly allianceId: string;
  readonly member: ProposedMember;
  readonly role: string;
  readonly link: LinkOrder | null;
}

type InviteOutcome = 'invited' | 'repeated' | 'already';

/** The same, inside a transaction that does more. */
export async function inviteMemberIn(
  transaction: PeopleTransaction,
  order: InviteOrder,
): Promise<InviteOutcome> {
  const { allianceId, member, memberId, personId, at } = order;
  await sql`select 1 from alliance where id = ${allianceId} for update`.execute(transaction);
  const { rows } = await sql<{
    id: string;
    alliance_id: string;
  }>`select id, alliance_id from alliance_member
    where id = ${memberId} or (alliance_id = ${allianceId} and deleted_at is null
      and (actor_id = ${member.actorId} or (organisation_id = ${member.organisationId} and actor_id is null)))`.execute(
    transaction,
  );
  if (rows.some((row) => row.id === memberId && row.alliance_id === allianceId)) return 'repeated';
  if (rows.length > 0) return 'already';
  const { actorId, name, kind, organisationId } = member;
  await createRecordIn(transaction, memberRecord, {
    id: memberId,
    fields: { allianceId, actorId, name, kind, role: order.role },
    organisationId,
    personId,
    at,
  });
  await keepAmongMembers(transaction, 'draft', allianceId, order);
  if (order.link !== null) await saveInvitation(transaction, { ...order, ...order.link });
  await write(transaction, order, { organisationId, verb: 'alliance-invite', after: null });
  return 'invited';
}

/** Invites a member again: one proposed and not asked yet, one whose link is lost, one who refused or left. */
export const inviteAgain = (
  database: PeopleDatabase,
  order: MemberAct & { readonly link: LinkOrder | null },
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const member = await lock(transaction, order.memberId);
    if (member === null || member.standing === 'consented') return false;
    await sql`update alliance_member set standing = 'invited', answered_on = null, left_on = null, reason = '',
        line_fate = null, consent_note = '' where id = ${order.memberId}`.execute(transaction);
    await keepAmongMembers(transaction, 'draft', member.allianceId, order);
    if (order.link !== null) await saveInvitation(transaction, { ...order, ...order.link });
    await write(transaction, order, { ...member, verb: 'alliance-invite', after: null });
    return true;
  });

/** Takes back an invitation that nobody answered. */
export const withdrawInvitation = (database: PeopleDatabase, order: MemberAct): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const member = await lock(transaction, order.memberId);
    if (member?.standing !== 'invited') return false;
    await removeInvitation(transaction, order.memberId);
    await memberRecord.mark(transaction, order.memberId, order.at);
    await write(transaction, order, { ...member, verb: 'alliance-withdraw', after: null });
    return true;
  });

/** What a member says yes with. */
export interface Consent {
  /** The organisation that speaks for it from now on; null when nobody of this site does. */
  readonly organisationId: string | null;
  readonly agreesPublic: boolean;
  /** How it was said, when it was not on this site. */
  readonly note: string;
}

/**
 * Keeps the consent of a member, dated. A public alliance that a member joins without agreeing to be shown is shown to its
 * members only.
 * @returns `not-waiting` when it was answered already, `taken` when this organisation speaks for another member
 */
export const consent = (database: PeopleDatabase, order: MemberAct & Consent): Promise<ConsentOutcome> =>
  database.transaction().execute((transaction) => consentIn(transaction, order));

export type ConsentOutcome = 'done' | 'not-waiting' | 'taken';

/** The same, inside a transaction that does more. */
export async function consentIn(
  transaction: PeopleTransaction,
  order: MemberAct & Consent,
): Promise<ConsentOutcome> {
  const member = await lock(transaction, order.memberId);
  if (member?.standing !== 'invited') return 'not-waiting';
  const { organisationId, agreesPublic, note, at } = order;
  if (await speaksForAnother(transaction, member.allianceId, order)) return 'taken';
  await sql`update alliance_member set standing = 'consented', answered_on = ${dayOf(at)}, consent_note = ${note},
      organisation_id = ${organisationId}, agrees_public = ${agreesPublic}, reason = '', updated_at = ${at}
    where id = ${order.memberId}`.execute(transaction);
  await removeInvitation(transaction, order.memberId);
  await write(transaction, order, {
    organisationId,
    verb: 'alliance-consent',
    after: { answeredOn: dayOf(at), agreesPublic, ...(note === '' ? {} : { note }) },
  });
  if (!agreesPublic) await keepAmongMembers(transaction, 'published', member.allianceId, order);
  return 'done';
}

/** One organisation, one voice. */
async function speaksForAnother(
  transaction: PeopleTransaction,
  allianceId: string,
  { organisationId, memberId }: MemberAct & Consent,
): Promise<boolean> {
  await sql`select 1 from alliance where id = ${allianceId} for update`.execute(transaction);
  const { rows } = await sql`select 1 from alliance_member
    where alliance_id = ${allianceId} and organisation_id = ${organisationId} and id <> ${memberId}
      and standing = 'consented' and deleted_at is null`.execute(transaction);
  return rows.length > 0;
}

/** Keeps a refusal, with its reason when there is one. */
export const refuse = (
  database: PeopleDatabase,
  order: MemberAct & { readonly reason: string },
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const member = await lock(transaction, order.memberId);
    if (member?.standing !== 'invited') return false;
    await sql`update alliance_member set standing = 'refused', answered_on = ${dayOf(order.at)}, reason = ${order.reason},
        updated_at = ${order.at} where id = ${order.memberId}`.execute(transaction);
    await removeInvitation(transaction, order.memberId);
    await write(transaction, order, { ...member, verb: 'alliance-refuse', after: null });
    return true;
  });

/** What a member that leaves says. */
export interface Departure {
  readonly leftOn: string;
  readonly reason: string;
  readonly lineFate: LineFate;
}

/** Keeps the departure of a member, from the day that it says; what becomes of its lines is said with it. */
export const leave = (database: PeopleDatabase, order: MemberAct & Departure): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const member = await lock(transaction, order.memberId);
    if (member?.standing !== 'consented') return false;
    const { leftOn, reason, lineFate } = order;
    await sql`update alliance_member set standing = 'left', left_on = ${leftOn}, reason = ${reason},
        line_fate = ${lineFate}, agrees_public = false, updated_at = ${order.at} where id = ${order.memberId}`.execute(
      transaction,
    );
    await write(transaction, order, { ...member, verb: 'alliance-leave', after: { leftOn, lineFate } });
    await hideAlone(transaction, member.allianceId, order);
    return true;
  });

/** Keeps whether a member agrees that the alliance be public. Withdrawn, the alliance is public no more, at once. */
export const agreePublic = (
  database: PeopleDatabase,
  order: MemberAct & { readonly agrees: boolean },
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const member = await lock(transaction, order.memberId);
    if (member?.standing !== 'consented') return false;
    await sql`update alliance_member set agrees_public = ${order.agrees}, updated_at = ${order.at}
      where id = ${order.memberId}`.execute(transaction);
    const verb = order.agrees ? 'alliance-agree-public' : 'alliance-withdraw-public';
    await write(transaction, order, { ...member, verb, after: { agreesPublic: order.agrees } });
    if (!order.agrees) await keepAmongMembers(transaction, 'published', member.allianceId, order);
    return true;
  });

/** An alliance of one is no alliance to show. */
async function hideAlone(transaction: PeopleTransaction, allianceId: string, act: Act): Promise<void> {
  const { rows } = await sql<{ count: string }>`select count(*) from alliance_member
    where alliance_id = ${allianceId} and deleted_at is null and standing = 'consented'`.execute(transaction);
  if (Number(rows[0]?.count ?? 0) < 2) await keepAmongMembers(transaction, 'published', allianceId, act);
}
