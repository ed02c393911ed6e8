import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { modelEn } from './words.en.ts';
import { modelFr } from './words.fr.ts';

/** Words of socio-economic models. */
export const modelWords = catalogue(modelFr, modelEn);
