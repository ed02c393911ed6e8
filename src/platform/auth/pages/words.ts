import { catalogue } from '../../web/messages/catalogue.ts';
import { accountWordsEn } from './words.en.ts';
import { accountWordsFr } from './words.fr.ts';

export const accountWords = catalogue(accountWordsFr, accountWordsEn);
