import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { sdgEn } from './words.en.ts';
import { sdgFr } from './words.fr.ts';

export const sdgWords = catalogue(sdgFr, sdgEn);
