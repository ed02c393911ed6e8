import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { workEn } from './words.en.ts';
import { workFr } from './words.fr.ts';

export const workWords = catalogue(workFr, workEn);
