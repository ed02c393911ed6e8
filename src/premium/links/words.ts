import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { linksEn } from './words.en.ts';
import { linksFr } from './words.fr.ts';

/** Words of links that show a dossier outside. */
export const linkWords = catalogue(linksFr, linksEn);
