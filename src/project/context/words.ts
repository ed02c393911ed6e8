import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { seriesEn } from './words.en.ts';
import { seriesFr } from './words.fr.ts';

export const seriesWords = catalogue(seriesFr, seriesEn);
