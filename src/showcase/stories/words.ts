import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { storyEn } from './words.en.ts';
import { storyFr } from './words.fr.ts';

export const storyWords = catalogue(storyFr, storyEn);
