import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { eventsEn } from './words.en.ts';
import { eventsFr } from './words.fr.ts';

/** Words of events. */
export const eventWords = catalogue(eventsFr, eventsEn);
