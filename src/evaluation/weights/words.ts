import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { weightEn } from './words.en.ts';
import { weightFr } from './words.fr.ts';

/** Words of weights. */
export const weightWords = catalogue(weightFr, weightEn);
