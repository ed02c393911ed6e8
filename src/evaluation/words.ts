import { catalogue } from '../platform/web/messages/catalogue.ts';
import { evaluationEn } from './words.en.ts';
import { evaluationFr } from './words.fr.ts';

/** Words of evaluations. */
export const evaluationWords = catalogue(evaluationFr, evaluationEn);
