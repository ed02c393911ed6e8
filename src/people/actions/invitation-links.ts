import { mostOpenLinks, standingOfLink } from '../domain/invitation-link.ts';
import { done, notDone, type Outcome, type Refusal, refusals } from '../domain/refusal.ts';
import { includesRole } from '../domain/roles.ts';
import {
  countLinkUse,
  hasUsedLink,
  type InvitationLink,
  insertLink,
  listLinks,
  lockLink,
  type NewLink,
  revokeLinkRow,
} from '../store/invitation-link-store.ts';
import { lockMemberships, saveMembership } from '../store/membership-store.ts';
import { appendAuditEntry, type PeopleDatabase, type PeopleTransaction } from '../store/record-store.ts';

/** Keeps a link that lets in whoever holds it; its secret is told once, by the caller who made it. */
export async function createLinkIn(
  transaction: PeopleTransaction,
  link: NewLink,
  tokenDigest: string,
): Promise<Outcome<null>> {
  const open = (await listLinks(transaction, link.organisationId)).filter(
    (one) => standingOfLink(one, link.createdAt) === 'open',
  );
  if (open.length >= mostOpenLinks) return notDone(refusals.tooManyLinks);
  await insertLink(transaction, link, tokenDigest);
  await recordLink(transaction, link, {
    personId: link.invitedBy,
    at: link.createdAt,
    verb: 'create',
    after: { role: link.role, 'most-uses': link.mostUses, until: link.expiresAt.toISOString().slice(0, 10) },
  });
  return done(null);
}

/** Withdraws a link: it lets nobody in from now on; those who came stay. */
export async function revokeLink(
  database: PeopleDatabase,
  order: {
    readonly linkId: string;
    readonly organisationId: string;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<Outcome<null>> {
  const { linkId, organisationId, personId, at } = order;
  return database.transaction().execute(async (transaction) => {
    const link = await lockLink(transaction, linkId);
    if (!link || link.organisationId !== organisationId) return notDone(refusals.notFound);
    if (link.revokedAt !== null) return done(null);
    await revokeLinkRow(transaction, linkId, at);
    await recordLink(transaction, link, { personId, at, verb: 'revoke', before: { role: link.role } });
    return done(null);
  });
}

/** Why a link that does not stand open lets nobody in. */
export const refusalOfLink = {
  revoked: refusals.linkWithdrawn,
  unvouched: refusals.linkWithdrawn,
  expired: refusals.invitationExpired,
  'used-up': refusals.linkUsedUp,
} as const satisfies Readonly<Record<string, Refusal>>;

/**
 * Lets somebody into the organisation of a link, once: the link must stand open at this moment, and who made it must still
 * administer the organisation. It never takes away a higher role, and somebody sent away does not come back by the same link.
 */
export async function joinByLink(
  database: PeopleDatabase,
  order: { readonly linkId: string; readonly personId: string; readonly at: Date },
): Promise<Outcome<null>> {
  const { linkId, personId, at } = order;
  return database.transaction().execute(async (transaction) => {
    const link = await lockLink(transaction, linkId);
    if (!link) return notDone(refusals.notFound);
    const { organisationId, role } = link;
    const members = await lockMemberships(transaction, organisationId);
    const held = members.find((member) => member.personId === personId);
    // Whoever belongs already has nothing to gain: a double click counts once.
    if (held && includesRole(held.role, role)) return done(null);
    const standing = standingOfLink(link, at);
    if (standing !== 'open') return notDone(refusalOfLink[standing]);
    if (await hasUsedLink(transaction, linkId, personId)) return notDone(refusals.linkUsedByYou);
    await saveMembership(transaction, { organisationId, personId, role, since: at });
    await countLinkUse(transaction, { linkId, personId, at });
    await recordLink(transaction, link, {
      personId,
      at,
      verb: 'accept',
      before: held ? { role: held.role } : null,
      after: { role },
    });
    return done(null);
  });
}

type Line = Pick<Parameters<typeof appendAuditEntry>[1], 'personId' | 'at' | 'verb'> &
  Partial<Pick<Parameters<typeof appendAuditEntry>[1], 'before' | 'after'>>;

const recordLink = (
  transaction: PeopleTransaction,
  link: Pick<InvitationLink, 'id' | 'organisationId'>,
  line: Line,
) =>
  appendAuditEntry(transaction, {
    before: null,
    after: null,
    ...line,
    organisationId: link.organisationId,
    objectKind: 'invitation-link',
    objectId: link.id,
  });
