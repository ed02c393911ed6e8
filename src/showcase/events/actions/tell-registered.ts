import type { Ports } from '../../../platform/ports/ports.ts';
import { registrationAddress } from '../addresses.ts';
import { type Event, whereOf } from '../domain/event.ts';
import type { Registration } from '../store/registration-store.ts';
import { whenOf } from '../when.ts';

/** What somebody registered is told of. */
export const tellings = [
  'held',
  'waiting',
  'promoted',
  'reminder',
  'changed',
  'moved',
  'changedAndMoved',
  'cancelled',
] as const;
export type Telling = (typeof tellings)[number];

/** Writes to somebody registered, in their language; times are those of the event, its zone named. */
export const tellRegistered = (
  { mail }: Ports,
  event: Event,
  { email, key, language, state }: Pick<Registration, 'email' | 'key' | 'language' | 'state'>,
  telling: Telling,
): Promise<void> =>
  mail.send({
    to: email,
    template: 'event-registration',
    language,
    data: {
      telling,
      title: (language === 'en' && event.title.en) || event.title.fr,
      when: whenOf(language, event),
      place: whereOf(event),
      // The room is told to those who hold a seat.
      online: state === 'waiting' || telling === 'cancelled' ? '' : (event.onlineUrl ?? ''),
      reason: event.cancelReason,
      path: registrationAddress(language, key),
    },
  });
