import type { PersonalData } from '../platform/ports/personal-data.ts';
import {
  anonymiseShared,
  eraseProgress,
  exportProgress,
  exportShared,
} from './actions/keep-learning-data.ts';
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
  {
    name: 'pathway-progress',
    tables: ['pathway_progress'],
    what: {
      fr: 'Les étapes de parcours que vous avez faites, et les preuves que vous y ajoutez',
      en: 'The steps of pathways that you did, and the evidence that you add to them',
    },
    why: {
      fr: 'Vous montrer où vous en êtes et faire votre relevé de compétences',
      en: 'To show where you stand and to make your skills record',
    },
    basis: 'contract',
    kept: { kind: 'account' },
    onErasure: { fr: 'Effacées', en: 'Removed' },
    export: exportProgress,
    erase: eraseProgress,
  },
  {
    name: 'shared-pathways',
    tables: ['pathway_following', 'pathway_shared_step', 'pathway_note'],
    what: {
      fr: 'Dans les parcours suivis à plusieurs : les étapes que vous dites avoir faites, et vos notes',
      en: 'In pathways followed together: the steps that you say you did, and your notes',
    },
    why: {
      fr: 'Que les membres voient qui a fait quoi',
      en: 'So that members see who did what',
    },
    basis: 'contract',
    kept: { kind: 'account' },
    onErasure: {
      fr: 'L’étape faite et la note restent, sans votre nom',
      en: 'The step done and the note stay, without your name',
    },
    export: exportShared,
    erase: anonymiseShared,
  },
];
