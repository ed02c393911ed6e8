import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { needEn } from './words.en.ts';
import { needFr } from './words.fr.ts';

export const needWords = catalogue(needFr, needEn);
