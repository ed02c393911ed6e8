import { catalogue } from '../web/messages/catalogue.ts';
import { homeEn } from './words.en.ts';
import { homeFr } from './words.fr.ts';

export const homeWords = catalogue(homeFr, homeEn);
