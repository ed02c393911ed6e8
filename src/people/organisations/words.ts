import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { organisationEn } from './words.en.ts';
import { organisationFr } from './words.fr.ts';

export const organisationWords = catalogue(organisationFr, organisationEn);
