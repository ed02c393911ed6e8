import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { decisionEn } from './words.en.ts';
import { decisionFr } from './words.fr.ts';

export const decisionWords = catalogue(decisionFr, decisionEn);
