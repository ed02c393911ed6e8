import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { healthEn } from './words.en.ts';
import { healthFr } from './words.fr.ts';

export const healthWords = catalogue(healthFr, healthEn);
