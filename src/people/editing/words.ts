import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { editingEn } from './words.en.ts';
import { editingFr } from './words.fr.ts';

export const editingWords = catalogue(editingFr, editingEn);
