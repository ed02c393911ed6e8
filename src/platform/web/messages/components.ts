import { catalogue } from './catalogue.ts';
import { componentsEn } from './en/components.ts';
import { componentsFr } from './fr/components.ts';

export const componentMessages = catalogue(componentsFr, componentsEn);
