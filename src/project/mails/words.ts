import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { projectMailsEn } from './words.en.ts';
import { projectMailsFr } from './words.fr.ts';

export const projectMailWords = catalogue(projectMailsFr, projectMailsEn);
