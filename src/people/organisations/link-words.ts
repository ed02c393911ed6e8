import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { linkEn } from './link-words.en.ts';
import { linkFr } from './link-words.fr.ts';

export const linkWords = catalogue(linkFr, linkEn);
