import { sql } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';
import { placeId } from '../domain/place.ts';
import { centreOf, type Point } from './centre-of.ts';
import type { Contour, Ring } from './read-contours.ts';

/** What importing contours did. */
export interface ContourCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Contours of codes that are no commune and no EPCI of today, left aside. */
  readonly unknown: number;
}

/** Contours of one statement. */
const chunk = 1_000;

/** Keeps contours of places that are known, all or none; what a file does not hold stays as it is. */
export async function saveContours(
  database: Database,
  contours: readonly Contour[],
  { source, at }: { readonly source: string; readonly at: Date },
): Promise<ContourCounts> {
  return database.transaction().execute(async (transaction) => {
    const counts = { created: 0, changed: 0, unchanged: 0, unknown: 0 };
    for (let start = 0; start < contours.length; start += chunk) {
      const rows = contours.slice(start, start + chunk).map(({ code, rings }) => ({
        id: placeId(code.length === 9 ? 'epci' : 'commune', code),
        rings,
      }));
      const { rows: written } = await sql<{ known: string; created: string; changed: string }>`
        with file as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id text, rings jsonb)),
          known as (select file.* from file join place on place.id = file.id),
          written as (
            insert into place_contour (place_id, rings, source, imported_at)
            select id, rings, ${source}, ${at} from known
            on conflict (place_id) do update set rings = excluded.rings, source = excluded.source,
              imported_at = excluded.imported_at
              where place_contour.rings <> excluded.rings or place_contour.source <> excluded.source
            returning xmax = 0 as is_new)
        select (select count(*) from known) as known, count(*) filter (where is_new) as created,
          count(*) filter (where not is_new) as changed from written`.execute(transaction);
      const [row] = written;
      const [known, created, changed] = [row!.known, row!.created, row!.changed].map(Number);
      counts.created += created!;
      counts.changed += changed!;
      counts.unchanged += known! - created! - changed!;
      counts.unknown += rows.length - known!;
    }
    return counts;
  });
}

/** A point in the middle of each of these places, where its official contour was imported. */
export async function listCentres(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Point>> {
  const { rings } = await listContours(database, ids);
  return new Map(
    [...rings].flatMap(([id, contour]): [string, Point][] => {
      const centre = centreOf(contour);
      return centre === null ? [] : [[id, centre]];
    }),
  );
}

/** The contours of these places that have one. */
export async function listContours(
  database: Database,
  ids: readonly string[],
): Promise<{ readonly rings: ReadonlyMap<string, readonly Ring[]>; readonly source: string | null }> {
  if (ids.length === 0) return { rings: new Map(), source: null };
  const { rows } = await sql<{ place_id: string; rings: Ring[]; source: string }>`
    select place_id, rings, source from place_contour where place_id = any(${[...ids]}::text[])`.execute(
    database,
  );
  return { rings: new Map(rows.map((row) => [row.place_id, row.rings])), source: rows[0]?.source ?? null };
}
