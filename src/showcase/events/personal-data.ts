import type { PersonalData } from '../../platform/ports/personal-data.ts';
import {
  expireRegistrations,
  forgetRegistrationsOf,
  listRegistrationsOf,
} from './store/registration-store.ts';

/** Days after an event during which registrations are kept. */
const keptDays = 30;

/** What events keep about people. */
export const eventPersonalData: PersonalData = {
  name: 'event-registrations',
  tables: ['event_registration'],
  what: {
    fr: 'Vos inscriptions à des rendez-vous : nom, adresse, place ou rang d’attente',
    en: 'Your registrations for events: name, address, seat or place on the waiting list',
  },
  why: {
    fr: 'Vous garder une place, et vous prévenir d’un rappel, d’un changement ou d’une annulation',
    en: 'To keep you a seat, and to tell you of a reminder, a change or a cancellation',
  },
  basis: 'consent',
  kept: { kind: 'days', days: keptDays, after: { fr: 'le rendez-vous', en: 'the event' } },
  onErasure: { fr: 'Effacées ; vos places sont rendues', en: 'Removed; your seats are given back' },
  export: listRegistrationsOf,
  erase: forgetRegistrationsOf,
  expire: (database, now) => expireRegistrations(database, new Date(now.getTime() - keptDays * 86_400_000)),
};
