import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { talkEn } from './words.en.ts';
import { talkFr } from './words.fr.ts';

export const talkWords = catalogue(talkFr, talkEn);
