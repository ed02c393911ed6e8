import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';
import { type AuditEntry, type ChainedEntry, chainText } from '../domain/audit-entry.ts';
import type { RecordVerb } from '../domain/record-verbs.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import type { PeopleTables } from './tables.ts';

/** The database as this room sees it. */
export type PeopleDatabase = Kysely<PeopleTables>;
/** A transaction under way: what is written through it is kept whole or not at all. */
export type PeopleTransaction = Transaction<PeopleTables>;

/** Names this room's tables on the handle that the platform gives. */
export const peopleDatabase = (database: Database): PeopleDatabase => database.withTables<PeopleTables>();

/** SHA-256 of a text, in lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** jsonb is always sent as text: pg would turn an array into a PostgreSQL array. */
const jsonb = <Value>(value: Value) => sql<Value>`${value === null ? null : JSON.stringify(value)}::jsonb`;

/**
 * Adds an entry at the end of the chain. The head's row is locked until the transaction ends,
 * so that entries follow one another in the order in which they were kept.
 */
export async function appendAuditEntry(
  transaction: PeopleTransaction,
  entry: Omit<AuditEntry, 'sequence' | 'at' | 'verb'> & { readonly at: Date; readonly verb: RecordVerb },
): Promise<ChainedEntry> {
  const head = await transaction
    .selectFrom('audit_head')
    .select(['sequence', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const plain: AuditEntry = { ...entry, sequence: head.sequence + 1, at: entry.at.toISOString() };
  const chained: ChainedEntry = {
    ...plain,
    previousHash: head.hash,
    hash: sha256(chainText(plain, head.hash)),
  };
  await transaction
    .insertInto('audit_entry')
    .values({
      sequence: chained.sequence,
      at: entry.at,
      person_id: chained.personId,
      organisation_id: chained.organisationId,
      object_kind: chained.objectKind,
      object_id: chained.objectId,
      verb: chained.verb,
      before: jsonb(chained.before),
      after: jsonb(chained.after),
      previous_hash: chained.previousHash,
      hash: chained.hash,
    })
    .execute();
  await transaction
    .updateTable('audit_head')
    .set({ sequence: chained.sequence, hash: chained.hash })
    .execute();
  return chained;
}

/** Which entries to read, newest first. */
export interface AuditFilter {
  readonly objectKind?: string;
  readonly objectId?: string;
  readonly organisationId?: string;
  /** Who did it, or whose account it was done to. */
  readonly personId?: string;
  /** Only entries before this one, for the next page. */
  readonly before?: number;
  readonly limit: number;
}

/** Reads entries of the record, newest first. */
export async function listAuditEntries(
  database: PeopleDatabase,
  filter: AuditFilter,
): Promise<ChainedEntry[]> {
  let query = database.selectFrom('audit_entry').selectAll().orderBy('sequence', 'desc').limit(filter.limit);
  if (filter.objectKind !== undefined) query = query.where('object_kind', '=', filter.objectKind);
  if (filter.objectId !== undefined) query = query.where('object_id', '=', filter.objectId);
  if (filter.organisationId !== undefined) query = query.where('organisation_id', '=', filter.organisationId);
  const { personId } = filter;
  if (personId !== undefined)
    query = query.where((where) =>
      where.or([
        where('person_id', '=', personId),
        where.and([where('object_kind', '=', 'account'), where('object_id', '=', personId)]),
      ]),
    );
  if (filter.before !== undefined) query = query.where('sequence', '<', filter.before);
  return (await query.execute()).map(chainedEntry);
}

/** Reads the chain from after an entry, in its order. */
export async function readChain(
  database: PeopleDatabase,
  after: number,
  limit: number,
): Promise<ChainedEntry[]> {
  const rows = await database
    .selectFrom('audit_entry')
    .selectAll()
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(chainedEntry);
}

/** The end of the chain: the number and the digest of its last line; 0 and zeros when it is empty. */
export const getChainHead = (
  database: PeopleDatabase,
): Promise<{ readonly sequence: number; readonly hash: string }> =>
  database
    .selectFrom('audit_head')
    .select(['sequence', 'hash'])
    .executeTakeFirstOrThrow()
    .then(({ sequence, hash }) => ({ sequence: Number(sequence), hash }));

/** Keeps the whole content of an object as one of its versions. */
export async function insertVersion(
  transaction: PeopleTransaction,
  version: { kind: string; id: string; version: number; fields: Fields; personId: string | null; at: Date },
): Promise<void> {
  await transaction
    .insertInto('object_version')
    .values({
      object_kind: version.kind,
      object_id: version.id,
      version: version.version,
      fields: jsonb(version.fields),
      person_id: version.personId,
      at: version.at,
    })
    .execute();
}

/** Forgets every version of an object that was removed for good. */
export async function forgetVersions(
  transaction: PeopleTransaction,
  kind: string,
  id: string,
): Promise<void> {
  await transaction
    .deleteFrom('object_version')
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .execute();
}

/** One kept version, as its history shows it. */
export interface StoredVersion {
  readonly version: number;
  readonly fields: Fields;
  readonly personId: string | null;
  readonly at: Date;
}

/** Reads the versions of an object, newest first; with `page`, only so many, from below a version. */
export async function listVersions(
  database: PeopleDatabase,
  kind: string,
  id: string,
  page: { readonly before?: number; readonly limit?: number } = {},
): Promise<StoredVersion[]> {
  let query = database
    .selectFrom('object_version')
    .select(['version', 'fields', 'person_id', 'at'])
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .orderBy('version', 'desc');
  if (page.before !== undefined) query = query.where('version', '<', page.before);
  if (page.limit !== undefined) query = query.limit(page.limit);
  const rows = await query.execute();
  return rows.map((row) => ({
    version: row.version,
    fields: row.fields,
    personId: row.person_id,
    at: row.at,
  }));
}

/** Reads one version of an object, or `null` when it never was. */
export async function getVersion(
  database: PeopleDatabase,
  kind: string,
  id: string,
  version: number,
): Promise<StoredVersion | null> {
  const row = await database
    .selectFrom('object_version')
    .select(['version', 'fields', 'person_id', 'at'])
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? { version: row.version, fields: row.fields, personId: row.person_id, at: row.at } : null;
}

function chainedEntry(row: PeopleTables['audit_entry']): ChainedEntry {
  return {
    sequence: Number(row.sequence),
    at: row.at.toISOString(),
    personId: row.person_id,
    organisationId: row.organisation_id,
    objectKind: row.object_kind,
    objectId: row.object_id,
    verb: row.verb,
    before: row.before,
    after: row.after,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
