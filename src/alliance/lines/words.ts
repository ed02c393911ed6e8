import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { lineEn } from './words.en.ts';
import { lineFr } from './words.fr.ts';

export const lineWords = catalogue(lineFr, lineEn);
