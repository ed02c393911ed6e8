import { catalogue } from '../web/messages/catalogue.ts';
import { operationsEn } from './words.en.ts';
import { operationsFr } from './words.fr.ts';

export const operationsWords = catalogue(operationsFr, operationsEn);
