import { answerRemoved, type Kit, requireRecord, type StoredRecord } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { AllianceReading } from '../domain/alliance-reading.ts';
import { readAlliance } from './alliance-store.ts';
import { isInside } from './inside.ts';

/**
 * The alliance of the address as this person may see it, for those who take part in it; the answer to give when it was
 * removed. What is not on its sheet is for nobody outside, public or not.
 * @throws RequestRefusal `REQ-404`
 */
export async function requireInside(
  kit: Kit,
  context: RequestContext,
): Promise<{ readonly record: StoredRecord; readonly reading: AllianceReading } | Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const rights = context.get('rights');
  const reading = await readAlliance(kit.database, record.id, rights.asker);
  if (reading === null || !isInside(rights, record)) throw new RequestRefusal('REQ-404');
  return { record, reading };
}
