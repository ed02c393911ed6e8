export { readTableFile } from './read-table-file.ts';
