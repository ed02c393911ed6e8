import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { actionEn } from './words.en.ts';
import { actionFr } from './words.fr.ts';

export const actionWords = catalogue(actionFr, actionEn);
