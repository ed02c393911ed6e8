export type { DocumentTask } from './write-document.ts';
