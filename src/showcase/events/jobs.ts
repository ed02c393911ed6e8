import type { Job } from '../../platform/ports/job.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { giveFreeSeats } from './actions/register.ts';
import { type Telling, tellRegistered } from './actions/tell-registered.ts';
import { lockEvent, readEvent } from './store/event-store.ts';
import {
  type ChangedRegistration,
  listWithFreeSeats,
  type Registration,
  takeChanged,
  takeToRemind,
} from './store/registration-store.ts';

/** How long before an event its readers are reminded. */
const hoursBefore = 26;
/** Registrations dealt with together. */
const together = 200;

/** Tells those who registered: a reminder the day before, another time or place when it changed, a seat that became free. */
export const eventJob: Job = {
  name: 'showcase.events',
  title: { fr: 'Rappeler les rendez-vous', en: 'Remind of events' },
  schedule: '7,22,37,52 * * * *',
  retries: 1,
  seconds: 600,
  async run(_data, ports, { signal }) {
    const { database, clock } = ports;
    const now = clock.now();
    for (const id of await listWithFreeSeats(database))
      await database.transaction().execute(async (transaction) => {
        await lockEvent(transaction, id);
        const event = await readEvent(transaction, id);
        if (event !== null) await giveFreeSeats(ports, transaction, event);
      });
    await tellAll(ports, signal, () => takeChanged(database, { now, limit: together }), changeOf);
    const before = new Date(now.getTime() + hoursBefore * 3_600_000);
    await tellAll(
      ports,
      signal,
      () => takeToRemind(database, { now, before, limit: together }),
      () => 'reminder',
    );
  },
};

const changeOf = ({ has_new_time, has_new_place }: ChangedRegistration): Telling => {
  if (!has_new_place) return 'changed';
  return has_new_time ? 'changedAndMoved' : 'moved';
};

async function tellAll<Told extends Registration>(
  ports: Ports,
  signal: AbortSignal,
  take: () => Promise<readonly Told[]>,
  tellingOf: (registration: Told) => Telling,
): Promise<void> {
  while (!signal.aborted) {
    const registrations = await take();
    if (registrations.length === 0) return;
    for (const registration of registrations) {
      const event = await readEvent(ports.database, registration.event_id);
      if (event !== null) await tellRegistered(ports, event, registration, tellingOf(registration));
    }
  }
}
