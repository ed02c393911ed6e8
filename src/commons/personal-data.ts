import type { PersonalData } from '../platform/ports/personal-data.ts';
import {
  anonymise,
  eraseSearches,
  expireContributions,
  exportContributions,
  exportSearches,
} from './actions/keep-personal-data.ts';

/** Days after the answer during which the address of an author is kept. */
const contributionDays = 365;

/** What this room keeps about people. */
export const commonsPersonalData: readonly PersonalData[] = [
  {
    name: 'contributions',
    tables: ['resource_suggestion', 'resource_use', 'harvest_decision'],
    what: {
      fr: 'Les ressources que vous avez proposées et les usages que vous avez racontés, avec votre adresse si vous l’avez donnée',
      en: 'The resources that you suggested and the uses that you told, with your address if you gave it',
    },
    why: {
      fr: 'Vous répondre, et savoir d’où vient un champ',
      en: 'To answer you, and to know where a field comes from',
    },
    basis: 'legitimate-interest',
    kept: { kind: 'days', days: contributionDays, after: { fr: 'la réponse', en: 'the answer' } },
    onErasure: {
      fr: 'Le texte reste, sans votre nom ni votre adresse',
      en: 'The text stays, without your name or address',
    },
    export: exportContributions,
    erase: anonymise,
    expire: (database, now) => expireContributions(database, now, contributionDays),
  },
  {
    name: 'saved-searches',
    tables: ['saved_search'],
    what: { fr: 'Les recherches que vous gardez', en: 'The searches that you keep' },
    why: { fr: 'Vous les rendre', en: 'To give them back to you' },
    basis: 'contract',
    kept: { kind: 'account' },
    onErasure: { fr: 'Effacées', en: 'Removed' },
    export: exportSearches,
    erase: eraseSearches,
  },
];
