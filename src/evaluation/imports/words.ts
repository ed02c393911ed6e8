import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { importEn } from './words.en.ts';
import { importFr } from './words.fr.ts';

/** Words of the import of answers. */
export const importWords = catalogue(importFr, importEn);
