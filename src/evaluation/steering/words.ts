import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { steeringEn } from './words.en.ts';
import { steeringFr } from './words.fr.ts';

/** Words of the page that steers a campaign. */
export const steeringWords = catalogue(steeringFr, steeringEn);
