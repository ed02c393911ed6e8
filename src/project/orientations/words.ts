import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { orientationEn } from './words.en.ts';
import { orientationFr } from './words.fr.ts';

export const orientationWords = catalogue(orientationFr, orientationEn);
