import { catalogue } from '../../platform/web/messages/catalogue.ts';
import { aggregateEn } from './words.en.ts';
import { aggregateFr } from './words.fr.ts';

/** Words of the anonymous aggregates. */
export const aggregateWords = catalogue(aggregateFr, aggregateEn);
