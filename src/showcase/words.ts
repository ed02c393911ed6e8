import { catalogue } from '../platform/web/messages/catalogue.ts';
import { showcaseEn } from './words.en.ts';
import { showcaseFr } from './words.fr.ts';

/** Words of the pages of pioneers. */
export const showcaseWords = catalogue(showcaseFr, showcaseEn);
