import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { linkEn } from './words.en.ts';
import { linkFr } from './words.fr.ts';

export const linkWords = catalogue(linkFr, linkEn);
