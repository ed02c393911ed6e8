import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { privateEn } from './private-words.en.ts';
import { privateFr } from './private-words.fr.ts';

/** Words about amounts that members keep private. */
export const privateWords = catalogue(privateFr, privateEn);
