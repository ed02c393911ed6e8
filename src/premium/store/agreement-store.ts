import { sql } from 'kysely';
import type { Shares } from '../../engine/premium/index.ts';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { RuleName } from '../domain/sharing-rules.ts';

/** A sharing that the members agreed on, and the version that it shares. */
export interface SharingAgreement {
  readonly id: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly rule: RuleName | 'own';
  /** Present value by member id, in the money of the version. */
  readonly shares: Shares;
  /** What each member receives (above zero) or pays each year. */
  readonly transfers: Shares;
  readonly agreedOn: string;
  readonly note: string;
}

/** Sharings agreed on, the latest first. */
export async function listAgreements(
  database: PeopleDatabase | Database,
  allianceId: string,
): Promise<readonly SharingAgreement[]> {
  const { rows } = await sql<SharingAgreement>`
    select a.id, a.version_id as "versionId", v.number as "versionNumber", a.rule, a.shares, a.transfers,
      a.agreed_on as "agreedOn", a.note
    from premium_agreement a join premium_version v on v.id = a.version_id
    where a.alliance_id = ${allianceId} order by a.created_at desc, a.id desc limit 50`.execute(
    database as Database,
  );
  return rows;
}

/** Keeps a sharing agreed on. */
export async function insertAgreement(
  transaction: PeopleTransaction,
  agreement: Omit<SharingAgreement, 'versionNumber'> & {
    readonly allianceId: string;
    readonly at: Date;
    readonly personId: string;
  },
): Promise<void> {
  const { id, allianceId, versionId, rule, shares, transfers, agreedOn, note, at, personId } = agreement;
  await sql`insert into premium_agreement
      (id, alliance_id, version_id, rule, shares, transfers, agreed_on, note, created_at, person_id)
    values (${id}, ${allianceId}, ${versionId}, ${rule}, ${JSON.stringify(shares)}::jsonb,
      ${JSON.stringify(transfers)}::jsonb, ${agreedOn}, ${note}, ${at}, ${personId})`.execute(transaction);
}
