import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { paperEn } from './words.en.ts';
import { paperFr } from './words.fr.ts';

/** Words of paper. */
export const paperWords = catalogue(paperFr, paperEn);
