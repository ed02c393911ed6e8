import { catalogue } from '../../../platform/web/messages/catalogue.ts';
import { exportEn } from './words.en.ts';
import { exportFr } from './words.fr.ts';

export const exportWords = catalogue(exportFr, exportEn);
