import { sql } from 'kysely';
import { isUuid, type PeopleDatabase, type PeopleTransaction } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { WithheldReason } from '../privacy/decide-sums.ts';
import type { ShownSum } from '../privacy/private-cell.ts';

/** A version as lists show it. */
export interface VersionSummary {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Why it was kept, or what changed. */
  readonly reason: string;
  readonly createdAt: Date;
  readonly personId: string | null;
  /** Version of the engine that computed it. */
  readonly engine: string;
  /** SHA-256 of its file. */
  readonly digest: string;
  /** Why private amounts are not counted in it, if they are not. */
  readonly withheld: readonly WithheldReason[];
}

/** A version with its file and the report computed then, both as text: the very bytes. */
export interface StoredVersion extends VersionSummary {
  readonly file: string;
  readonly report: string;
}

const summary = sql`id, number, name, reason, created_at as "createdAt", person_id as "personId", engine, digest, withheld`;

/** Versions of an alliance, the latest first. */
export async function listPremiumVersions(
  database: PeopleDatabase | Database,
  allianceId: string,
  page: { readonly limit: number; readonly offset?: number } = { limit: 100 },
): Promise<readonly VersionSummary[]> {
  const { rows } = await sql<VersionSummary>`select ${summary} from premium_version
    where alliance_id = ${allianceId} order by number desc limit ${page.limit} offset ${page.offset ?? 0}`.execute(
    database as Database,
  );
  return rows;
}

/** How many versions an alliance has. */
export async function countPremiumVersions(database: PeopleDatabase, allianceId: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from premium_version where alliance_id = ${allianceId}`.execute(database);
  return Number(rows[0]?.count ?? 0);
}

/** One version by its number, the latest without one; null when there is none. */
export async function getPremiumVersion(
  database: PeopleDatabase,
  allianceId: string,
  number: number | null = null,
): Promise<StoredVersion | null> {
  const { rows } = await sql<StoredVersion>`select ${summary}, file, report from premium_version
    where alliance_id = ${allianceId} and (${number}::integer is null or number = ${number}::integer)
    order by number desc limit 1`.execute(database);
  return rows[0] ?? null;
}

/** One version of an alliance by its id; null when it is not one of its versions. */
export async function getPremiumVersionById(
  database: PeopleDatabase,
  allianceId: string,
  id: string,
): Promise<StoredVersion | null> {
  if (!isUuid(id)) return null;
  const { rows } = await sql<StoredVersion>`select ${summary}, file, report from premium_version
    where id = ${id} and alliance_id = ${allianceId}`.execute(database);
  return rows[0] ?? null;
}

/**
 * The sums of private amounts that the versions of an alliance have shown, and those withheld for their sizes. For deciding
 * what may be shown next, and for nothing else: no page, no file and no record holds what it gives.
 */
export async function listComparedSums(
  database: PeopleDatabase,
  allianceId: string,
): Promise<readonly ShownSum[]> {
  const { rows } = await sql<{ private_sums: ShownSum[] }>`
    select private_sums from premium_version where alliance_id = ${allianceId} order by number`.execute(
    database,
  );
  return rows.flatMap((row) => row.private_sums);
}

/** Adds a version after the others, for good. */
export async function insertPremiumVersion(
  database: PeopleDatabase | PeopleTransaction,
  version: Omit<StoredVersion, 'createdAt' | 'personId'> & {
    readonly allianceId: string;
    readonly at: Date;
    /** Null for the teaching example, which nobody kept. */
    readonly personId: string | null;
    readonly shownSums: readonly ShownSum[];
  },
): Promise<void> {
  const { id, allianceId, number, name, reason, at, personId, engine, digest, file, report } = version;
  await sql`insert into premium_version
      (id, alliance_id, number, name, reason, created_at, person_id, engine, digest, file, report, withheld, private_sums)
    values (${id}, ${allianceId}, ${number}, ${name}, ${reason}, ${at}, ${personId}, ${engine}, ${digest}, ${file},
      ${report}, ${JSON.stringify(version.withheld)}::jsonb, ${JSON.stringify(version.shownSums)}::jsonb)`.execute(
    database,
  );
}
