import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { indicatorEn } from './words.en.ts';
import { indicatorFr } from './words.fr.ts';

export const indicatorWords = catalogue(indicatorFr, indicatorEn);
