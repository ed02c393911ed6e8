import { catalogue } from '../web/messages/catalogue.ts';
import { administrationEn } from './words.en.ts';
import { administrationFr } from './words.fr.ts';

export const administrationWords = catalogue(administrationFr, administrationEn);
