import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { contributionEn } from './words.en.ts';
import { contributionFr } from './words.fr.ts';

/** Words of what made the effect. */
export const contributionWords = catalogue(contributionFr, contributionEn);
