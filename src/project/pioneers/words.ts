import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { pioneerEn } from './words.en.ts';
import { pioneerFr } from './words.fr.ts';

export const pioneerWords = catalogue(pioneerFr, pioneerEn);
