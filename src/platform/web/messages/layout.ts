import { catalogue } from './catalogue.ts';
import { layoutEn } from './en/layout.ts';
import { layoutFr } from './fr/layout.ts';

export const layoutMessages = catalogue(layoutFr, layoutEn);
