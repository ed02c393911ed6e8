import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { reviewEn } from './words.en.ts';
import { reviewFr } from './words.fr.ts';

export const reviewWords = catalogue(reviewFr, reviewEn);
