import { catalogue } from '../../../platform/web/messages/catalogue.ts';
import { allianceDossierEn } from './words.en.ts';
import { allianceDossierFr } from './words.fr.ts';

/** Words of the dossier of an alliance. */
export const allianceDossierWords = catalogue(allianceDossierFr, allianceDossierEn);
