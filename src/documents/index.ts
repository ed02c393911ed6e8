export { fontFiles } from './text/font-files.ts';
export type { DocumentTask } from './write-document.ts';
