import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { outputEn } from './words.en.ts';
import { outputFr } from './words.fr.ts';

export const outputWords = catalogue(outputFr, outputEn);
