import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { lessonEn } from './words.en.ts';
import { lessonFr } from './words.fr.ts';

/** Words of lessons. */
export const lessonWords = catalogue(lessonFr, lessonEn);
