import {
  type AllianceReading,
  allianceRecord,
  allianceSubject,
  isInside,
  readAlliance,
} from '../../alliance/index.ts';
import {
  isUuid,
  type PeopleDatabase,
  peopleDatabase,
  type StoredRecord,
  type Subject,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { RoutePolicy } from '../../platform/ports/rights.ts';

/**
 * What the premium of an alliance may be read or written with: read like its other pages, by those who take part (by
 * everybody for the teaching example); written like its tasks.
 */
export const readsPremium: RoutePolicy = { resource: 'alliance', verb: 'get' };
export const writesPremium: RoutePolicy = { resource: 'alliance-part', verb: 'update' };

/** The alliance of an address, as its reader may see it, and what they may do. */
export interface PremiumAccess {
  readonly database: PeopleDatabase;
  readonly record: StoredRecord;
  readonly reading: AllianceReading;
  readonly mayWrite: boolean;
}

/** What the premium of an alliance is for the policy table: whoever is tied to the alliance is tied to it. */
export const premiumSubject = ({ bodyIds = [] }: Pick<StoredRecord, 'bodyIds'>): Subject => ({
  resource: 'alliance-part',
  state: 'active',
  organisationIds: bodyIds,
  bodyIds,
});

/**
 * The alliance of the address, for somebody who may do this to its premium.
 * @throws RequestRefusal `REQ-404` when it does not exist, was removed, or is not theirs: the same answer for all
 */
export async function requirePremium(
  ports: Ports,
  context: RequestContext,
  verb: 'get' | 'update',
): Promise<PremiumAccess> {
  const database = peopleDatabase(ports.database);
  const rights = context.get('rights');
  const key = context.req.param('key') ?? '';
  const record = isUuid(key) ? await allianceRecord.get(database, key) : null;
  if (record === null || record.deletedAt !== null) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  const subject = premiumSubject(record);
  if (verb === 'get') rights.require('get', allianceSubject(record));
  else rights.require('update', subject);
  const reading = await readAlliance(database, record.id, rights.asker);
  if (reading === null || !isInside(rights, record)) throw new RequestRefusal('REQ-404');
  return { database, record, reading, mayWrite: rights.may('update', subject) };
}
