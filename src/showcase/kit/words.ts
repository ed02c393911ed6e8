import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { kitEn } from './words.en.ts';
import { kitFr } from './words.fr.ts';

export const kitWords = catalogue(kitFr, kitEn);
