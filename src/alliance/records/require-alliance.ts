import type { PeopleDatabase, StoredRecord, Subject } from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { allianceRecord } from './alliance-record.ts';
import { tied } from './ties.ts';

/** The alliance of an address, that stands. @throws RequestRefusal `REQ-404` when there is none */
export async function requireStanding(
  database: PeopleDatabase,
  key: string | undefined,
): Promise<StoredRecord> {
  const record = await allianceRecord.get(database, key ?? '');
  if (record === null || record.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return record;
}

/** What a new part of an alliance would be for the policy table. */
export async function newPartSubject(database: PeopleDatabase, key: string | undefined): Promise<Subject> {
  const alliance = await requireStanding(database, key);
  return { resource: 'alliance-part', state: 'active', ...tied(alliance) };
}
