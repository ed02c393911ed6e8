import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { actorEn } from './words.en.ts';
import { actorFr } from './words.fr.ts';

/** Words of actors. */
export const actorWords = catalogue(actorFr, actorEn);
