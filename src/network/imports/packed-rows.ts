import { deflateSync, inflateSync } from 'node:zlib';
import type { StagedRow } from './import-table.ts';

/**
 * Rows as they leave the thread that reads a file: compressed, since those of a large file would otherwise be held several
 * times over on their way to the database.
 */
export const packRows = (rows: readonly StagedRow[]): string =>
  deflateSync(JSON.stringify(rows), { level: 1 }).toString('base64');

/** The same rows as a JSON text. */
export const unpackRows = (packed: string): string =>
  inflateSync(Buffer.from(packed, 'base64')).toString('utf8');
