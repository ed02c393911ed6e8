import type { PersonalData } from '../platform/ports/personal-data.ts';
import { expireInterests, forgetInterestsOf, listInterestsOf } from './store/interest-store.ts';
import { showcaseDatabase } from './store/tables.ts';

const keptDays = 365;

/** What this room keeps about people. */
export const showcasePersonalData: readonly PersonalData[] = [
  {
    name: 'pioneer-interests',
    tables: ['interest'],
    what: {
      fr: 'Vos demandes au sujet d’alliances pionnières : nom, adresse, organisation, message',
      en: 'Your requests about pioneering alliances: name, address, organisation, message',
    },
    why: {
      fr: 'Vous mettre en relation sans montrer d’adresse, et savoir ce qui en est venu',
      en: 'To put you in touch without showing an address, and to know what came of it',
    },
    basis: 'consent',
    kept: { kind: 'days', days: keptDays, after: { fr: 'votre demande', en: 'your request' } },
    onErasure: {
      fr: 'Effacées ; le nom de l’alliance partie d’un pionnier reste, sans le vôtre',
      en: 'Removed; the name of the alliance that started from a pioneer stays, without yours',
    },
    export: (database, personId) => listInterestsOf(showcaseDatabase(database), personId),
    erase: (database, personId) => forgetInterestsOf(showcaseDatabase(database), personId),
    expire: (database, now) =>
      expireInterests(showcaseDatabase(database), new Date(now.getTime() - keptDays * 86_400_000)),
  },
];
