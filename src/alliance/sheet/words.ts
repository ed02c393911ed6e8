import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { sheetEn } from './words.en.ts';
import { sheetFr } from './words.fr.ts';

export const sheetWords = catalogue(sheetFr, sheetEn);
