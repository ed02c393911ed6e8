import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { meetingEn } from './words.en.ts';
import { meetingFr } from './words.fr.ts';

/** Words of the reading meeting: the wall and the report. */
export const meetingWords = catalogue(meetingFr, meetingEn);
