import { catalogue } from '../platform/web/messages/catalogue.ts';
import { placesEn } from './words.en.ts';
import { placesFr } from './words.fr.ts';

/** Words of the pages of places. */
export const placeWords = catalogue(placesFr, placesEn);
