import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { premiumEn } from './words.en.ts';
import { premiumFr } from './words.fr.ts';

/** Words of the premium of an alliance. */
export const premiumWords = catalogue(premiumFr, premiumEn);
