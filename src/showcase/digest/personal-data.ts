import type { PersonalData } from '../../platform/ports/personal-data.ts';
import {
  expireSubscriptions,
  forgetSubscriptionsOf,
  listSubscriptionsOf,
} from './store/subscription-store.ts';
import { digestDatabase } from './store/tables.ts';

const day = 86_400_000;
/** Days during which a wish that was not confirmed is kept. */
const askedDays = 7;
/** Days during which an address that does not answer any more is kept. */
const stoppedDays = 30;

/** What the digest keeps about people: the least with which it can be sent. */
export const digestPersonalData: PersonalData = {
  name: 'weekly-digest',
  tables: ['digest_subscription', 'digest_delivery'],
  what: {
    fr: 'Votre abonnement à la lettre : adresse, édition, langue, dates ; pas de nom, pas d’ouverture, pas de clic',
    en: 'Your subscription to the digest: address, edition, language, dates; no name, no opening, no click',
  },
  why: {
    fr: 'Vous envoyer la lettre que vous avez demandée',
    en: 'To send you the digest that you asked for',
  },
  basis: 'consent',
  kept: {
    kind: 'days',
    days: askedDays,
    after: {
      fr: 'une demande que vous n’avez pas confirmée ; sinon, jusqu’à ce que vous partiez',
      en: 'a request that you did not confirm; otherwise until you leave',
    },
  },
  onErasure: {
    fr: 'Effacée ; le nombre d’exemplaires envoyés reste, sans l’adresse',
    en: 'Removed; the number of copies sent stays, without the address',
  },
  export: (database, personId) => listSubscriptionsOf(digestDatabase(database), personId),
  erase: (database, personId) => forgetSubscriptionsOf(digestDatabase(database), personId),
  expire: (database, now) =>
    expireSubscriptions(digestDatabase(database), {
      askedBefore: new Date(now.getTime() - askedDays * day),
      stoppedBefore: new Date(now.getTime() - stoppedDays * day),
    }),
};
