import { catalogue } from '../../../platform/web/messages/catalogue.ts';
import { formEn } from './en/form.ts';
import { resultsEn } from './en/results.ts';
import { formFr } from './fr/form.ts';
import { resultsFr } from './fr/results.ts';

/** Words of the form, in both languages. */
export const formWords = catalogue(formFr, formEn);

/** Words of the results, in both languages. */
export const resultWords = catalogue(resultsFr, resultsEn);
