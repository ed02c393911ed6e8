import { deflateSync, inflateSync } from 'node:zlib';
import type { StagedRow } from './import-table.ts';

/**
 * Rows as they leave the thread that reads a file: compressed, since those of a large file would otherwise be held several
 * times over on their way to the database.
 */
export const packRows = (rows: readonly StagedRow[]): string =>
  deflateSync(JSON.stringify(rows), { level: 1 }).toString('base64');

/** The same rows as the bytes of a JSON text, which go to the database as they are. */
export const unpackRows = (packed: string): Buffer => inflateSync(Buffer.from(packed, 'base64'));
