import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { supportEn } from './words.en.ts';
import { supportFr } from './words.fr.ts';

/** Words of support and funding. */
export const supportWords = catalogue(supportFr, supportEn);
