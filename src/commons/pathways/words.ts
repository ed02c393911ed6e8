import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { pathwaysEn } from './words.en.ts';
import { pathwaysFr } from './words.fr.ts';

/** Words of the pages of pathways. */
export const pathwayWords = catalogue(pathwaysFr, pathwaysEn);
