import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { versionsEn } from './words.en.ts';
import { versionsFr } from './words.fr.ts';

/** Words of the versions of a premium. */
export const versionWords = catalogue(versionsFr, versionsEn);
