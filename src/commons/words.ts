import { catalogue } from '../platform/web/messages/catalogue.ts';
import { commonsEn } from './words.en.ts';
import { commonsFr } from './words.fr.ts';

/** Words of the pages of the commons. */
export const commonsWords = catalogue(commonsFr, commonsEn);
