import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { frameworkEn } from './words.en.ts';
import { frameworkFr } from './words.fr.ts';

/** Words of the frame of an evaluation. */
export const frameworkWords = catalogue(frameworkFr, frameworkEn);
