import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { digestEn } from './words.en.ts';
import { digestFr } from './words.fr.ts';

/** Words of the digest. */
export const digestWords = catalogue(digestFr, digestEn);
