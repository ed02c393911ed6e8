import { sql } from 'kysely';
import { findTerritory } from '../../network/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { importSeries, type SeriesOutcome } from './import-series.ts';
import { listPlacesAround } from './series-store.ts';

/** What became of a file of statistics, from the command line. */
export type ImportedIndicators = SeriesOutcome | { readonly outcome: 'no-territory' };

/** Imports a file of statistics in one go: all its places, or those around a territory. */
export async function importIndicatorFile(
  ports: Pick<Ports, 'database' | 'compute' | 'ids' | 'clock'>,
  order: {
    /** Word of the address of a territory whose places alone are taken. */
    readonly territory: string | null;
    readonly bytes: Uint8Array;
    readonly fileName: string;
    readonly language: 'fr' | 'en';
    readonly isDry: boolean;
    readonly validOnly: boolean;
  },
): Promise<ImportedIndicators> {
  const { territory, ...file } = order;
  const only = territory === null ? null : await placesAround(ports, territory);
  if (territory !== null && only === null) return { outcome: 'no-territory' };
  return importSeries(ports, { ...file, only, personId: null });
}

async function placesAround({ database }: Pick<Ports, 'database'>, slug: string): Promise<string[] | null> {
  const territory = await findTerritory(database, slug);
  if (territory === null) return null;
  const { rows } = await sql<{
    ids: string[];
  }>`select place_ids as ids from territory where id = ${territory.id}`.execute(database);
  return listPlacesAround(database, rows[0]?.ids ?? []);
}
