import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { themeEn } from './words.en.ts';
import { themeFr } from './words.fr.ts';

/** Words of the reading of free texts. */
export const themeWords = catalogue(themeFr, themeEn);
