import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { networkEn } from './words.en.ts';
import { networkFr } from './words.fr.ts';

export const networkWords = catalogue(networkFr, networkEn);
