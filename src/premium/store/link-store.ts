import { sql } from 'kysely';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';

/** A link that shows the dossier of one version to whoever holds it, until its date, once every member agreed. */
export interface DossierLink {
  readonly id: string;
  readonly allianceId: string;
  readonly versionId: string;
  readonly versionNumber: number;
  /** Whom it is meant for, in words. */
  readonly recipient: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When it was closed before its date; null otherwise. */
  readonly closedAt: Date | null;
  /** Members who agreed. */
  readonly agreed: readonly string[];
}

const columns = sql`l.id, l.alliance_id as "allianceId", l.version_id as "versionId", v.number as "versionNumber",
  l.recipient, l.created_at as "createdAt", l.expires_at as "expiresAt", l.closed_at as "closedAt",
  array(select member_id::text from dossier_link_consent c where c.link_id = l.id) as agreed
  from dossier_link l join premium_version v on v.id = l.version_id`;

/** Links of an alliance, the latest first. */
export async function listDossierLinks(
  database: PeopleDatabase,
  allianceId: string,
): Promise<readonly DossierLink[]> {
  const { rows } = await sql<DossierLink>`select ${columns}
    where l.alliance_id = ${allianceId} order by l.created_at desc limit 50`.execute(database);
  return rows;
}

/** The link of a token, by the digest of the token. */
export async function findDossierLink(database: PeopleDatabase, digest: string): Promise<DossierLink | null> {
  const { rows } = await sql<DossierLink>`select ${columns} where l.digest = ${digest}`.execute(database);
  return rows[0] ?? null;
}

/** Adds a link; only the digest of its token is kept. */
export async function insertDossierLink(
  transaction: PeopleTransaction,
  link: Pick<DossierLink, 'id' | 'allianceId' | 'versionId' | 'recipient' | 'createdAt' | 'expiresAt'> & {
    readonly digest: string;
    readonly personId: string;
  },
): Promise<void> {
  await sql`insert into dossier_link
      (id, alliance_id, version_id, digest, recipient, created_at, expires_at, person_id)
    values (${link.id}, ${link.allianceId}, ${link.versionId}, ${link.digest}, ${link.recipient},
      ${link.createdAt}, ${link.expiresAt}, ${link.personId})`.execute(transaction);
}

/** Closes a link for good. @returns false when it was closed already */
export async function closeDossierLink(
  transaction: PeopleTransaction,
  allianceId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update dossier_link set closed_at = ${at}
    where id = ${id} and alliance_id = ${allianceId} and closed_at is null`.execute(transaction);
  return numAffectedRows === 1n;
}

/** Keeps the agreement of a member, once. */
export async function agreeToLink(
  transaction: PeopleTransaction,
  consent: {
    readonly linkId: string;
    readonly memberId: string;
    readonly on: string;
    readonly note: string;
    readonly personId: string;
  },
): Promise<void> {
  await sql`insert into dossier_link_consent (link_id, member_id, agreed_on, note, person_id)
    values (${consent.linkId}, ${consent.memberId}, ${consent.on}, ${consent.note}, ${consent.personId})
    on conflict do nothing`.execute(transaction);
}

/** Takes the agreement of a member back: the link opens no more. */
export async function withdrawFromLink(
  transaction: PeopleTransaction,
  linkId: string,
  memberId: string,
): Promise<void> {
  await sql`delete from dossier_link_consent where link_id = ${linkId} and member_id = ${memberId}`.execute(
    transaction,
  );
}
