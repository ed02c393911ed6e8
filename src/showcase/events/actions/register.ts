import { randomBytes } from 'node:crypto';
import type { Database } from '../../../platform/ports/database.ts';
import type { Ports } from '../../../platform/ports/ports.ts';
import { type Event, seatsLeft, standingOf } from '../domain/event.ts';
import { lockEvent, readEvent } from '../store/event-store.ts';
import {
  countSince,
  findByKey,
  findRegistration,
  insertRegistration,
  promoteWaiting,
  type Registration,
  rankOf,
  removeRegistration,
} from '../store/registration-store.ts';
import { tellRegistered } from './tell-registered.ts';

const day = 86_400_000;
/** Registrations of one address in a day, at most. */
const mostInADay = 10;

/** True while one may register. */
export const isOpen = (event: Event, now: Date): boolean =>
  event.registers && event.state === 'published' && standingOf(event, now) === 'coming';

/**
 * Registers somebody: a seat while there is one, else a place on the waiting list; the same address once for each event.
 * Whoever asks is told the same in every case; the mail says which.
 */
export async function register(
  ports: Ports,
  eventId: string,
  wish: { readonly name: string; readonly email: string; readonly language: 'fr' | 'en' },
): Promise<'done' | 'closed' | 'too-many'> {
  const at = ports.clock.now();
  return ports.database.transaction().execute(async (transaction) => {
    await lockEvent(transaction, eventId);
    const found = await readEvent(transaction, eventId);
    if (found === null || !isOpen(found, at)) return 'closed';
    // Seats that were added go to those who wait first, whoever comes meanwhile.
    await giveFreeSeats(ports, transaction, found);
    const event = (await readEvent(transaction, eventId))!;
    const known = await findRegistration(transaction, eventId, wish.email);
    if (known !== undefined) return 'done';
    if ((await countSince(transaction, wish.email, new Date(at.getTime() - day))) >= mostInADay)
      return 'too-many';
    const registration: Registration = {
      id: ports.ids.create(),
      event_id: eventId,
      key: randomBytes(24).toString('base64url'),
      state: seatsLeft(event) === 0 ? 'waiting' : 'held',
      registered_at: at,
      ...wish,
    };
    await insertRegistration(transaction, registration);
    await tellRegistered(ports, event, registration, registration.state);
    return 'done';
  });
}

const isKey = (text: string): boolean => /^[A-Za-z0-9_-]{32}$/.test(text);

/** A registration, its event, and its rank on the waiting list. */
export interface ReadRegistration {
  readonly registration: Registration;
  readonly event: Event;
  readonly rank: number | null;
}

/** The registration of a link, or null. */
export async function readRegistrationOf(database: Database, key: string): Promise<ReadRegistration | null> {
  const registration = isKey(key) ? await findByKey(database, key) : undefined;
  if (registration === undefined) return null;
  const event = await readEvent(database, registration.event_id);
  if (event === null) return null;
  return {
    registration,
    event,
    rank: registration.state === 'waiting' ? await rankOf(database, registration) : null,
  };
}

/** Gives a registration up: its seat goes to the first of the waiting list, who is told. @returns false when there was none */
export async function giveUp(ports: Ports, key: string): Promise<boolean> {
  const known = await readRegistrationOf(ports.database, key);
  if (known === null) return false;
  await ports.database.transaction().execute(async (transaction) => {
    await lockEvent(transaction, known.event.id);
    await removeRegistration(transaction, known.registration.id);
    await giveFreeSeats(ports, transaction, known.event);
  });
  return true;
}

/** Gives free seats to the waiting list, in its order, and tells those who get one. */
export async function giveFreeSeats(ports: Ports, transaction: Database, event: Event): Promise<void> {
  if (standingOf(event, ports.clock.now()) !== 'coming') return;
  for (const promoted of await promoteWaiting(transaction, event.id))
    await tellRegistered(ports, event, promoted, 'promoted');
}
