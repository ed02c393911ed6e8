import { appendAuditEntry, peopleDatabase } from '../../../people/index.ts';
import type { Database } from '../../../platform/ports/database.ts';
import type { Ports } from '../../../platform/ports/ports.ts';
import { lockEvent, markCancelled, readEvent } from '../store/event-store.ts';
import { listRegistrations } from '../store/registration-store.ts';
import { tellRegistered } from './tell-registered.ts';

/** Characters of a reason, at most. */
export const mostReasonCharacters = 300;

/** Cancels an event, once: its page stays and says so, those who registered are told. @returns how many, or null when it was already */
export async function cancelEvent(
  ports: Ports,
  id: string,
  reason: string,
  personId: string,
): Promise<number | null> {
  const at = ports.clock.now();
  return peopleDatabase(ports.database)
    .transaction()
    .execute(async (transaction) => {
      const database = transaction as unknown as Database;
      await lockEvent(database, id);
      const known = await readEvent(database, id);
      if (known === null || known.cancelledAt !== null) return null;
      await markCancelled(database, id, reason, at);
      await appendAuditEntry(transaction, {
        at,
        personId,
        organisationId: null,
        objectKind: 'event',
        objectId: id,
        verb: 'event-cancel',
        before: null,
        after: { reason },
      });
      const registered = await listRegistrations(database, id);
      const event = { ...known, cancelledAt: at, cancelReason: reason };
      if (known.endsAt > at)
        for (const registration of registered) await tellRegistered(ports, event, registration, 'cancelled');
      return registered.length;
    });
}
