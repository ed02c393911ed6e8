import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { dossierEn } from './words.en.ts';
import { dossierFr } from './words.fr.ts';

/** Words of the premium's documents, beside those of the pages. */
export const dossierWords = catalogue(dossierFr, dossierEn);
