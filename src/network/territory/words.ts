import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { territoryEn } from './words.en.ts';
import { territoryFr } from './words.fr.ts';

/** Words of territories, their perimeter and their catalysts. */
export const territoryWords = catalogue(territoryFr, territoryEn);
