import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { projectEn } from './words.en.ts';
import { projectFr } from './words.fr.ts';

export const projectWords = catalogue(projectFr, projectEn);
