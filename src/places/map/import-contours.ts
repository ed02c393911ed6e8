import type { Result } from '../../kernel/result.ts';
import { ok } from '../../kernel/result.ts';
import type { Database } from '../../platform/ports/database.ts';
import { type ContourCounts, saveContours } from './contour-store.ts';
import { readContours } from './read-contours.ts';

/** Imports a file of official contours, all or none; the same file twice changes nothing. */
export async function importContours(
  database: Database,
  bytes: Uint8Array,
  order: { readonly source: string; readonly at: Date },
): Promise<Result<ContourCounts>> {
  const read = readContours(bytes);
  return read.ok ? ok(await saveContours(database, read.value, order)) : read;
}
