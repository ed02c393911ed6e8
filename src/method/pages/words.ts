import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { methodEn } from './words.en.ts';
import { methodFr } from './words.fr.ts';

export const methodWords = catalogue(methodFr, methodEn);
