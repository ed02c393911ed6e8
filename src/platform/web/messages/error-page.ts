import { catalogue } from './catalogue.ts';
import { errorPageEn } from './en/error-page.ts';
import { errorPageFr } from './fr/error-page.ts';

export const errorPageMessages = catalogue(errorPageFr, errorPageEn);
