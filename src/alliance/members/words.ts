import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { memberEn } from './words.en.ts';
import { memberFr } from './words.fr.ts';

export const memberWords = catalogue(memberFr, memberEn);
