import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { observatoryEn } from './words.en.ts';
import { observatoryFr } from './words.fr.ts';

/** Words of the observatory. */
export const observatoryWords = catalogue(observatoryFr, observatoryEn);
