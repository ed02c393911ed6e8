import { appendAuditEntry, peopleDatabase } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { ReadSeries, SeriesReading } from './series-reading.ts';
import { listRegionNames, type SeriesCounts, type UnknownCode, writeSeries } from './series-store.ts';

/** What is asked: a file, the places wanted, whether to write. */
export interface SeriesOrder {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly language: 'fr' | 'en';
  /** Ids of the places whose lines are taken; `null` for all. */
  readonly only: readonly string[] | null;
  /** Variable of a file that has no column for it. */
  readonly variable?: string | null;
  /** Only tells what would change. */
  readonly isDry: boolean;
  /** Takes the valid lines even when others are wrong. */
  readonly validOnly: boolean;
  /** `null` for the command line. */
  readonly personId: string | null;
}

export type SeriesOutcome =
  | { readonly outcome: 'refused'; readonly reasons: readonly { code: string; message: string }[] }
  | { readonly outcome: 'problems'; readonly reading: SeriesReading }
  | {
      readonly outcome: 'done' | 'shown';
      readonly reading: SeriesReading;
      readonly counts: SeriesCounts;
      readonly unknown: readonly UnknownCode[];
      /** The import as it is remembered; null when nothing was written. */
      readonly sourceId: string | null;
    };

/** Seconds that reading a national file may take, beside the requests. */
const readingSeconds = 300;

/** Ends a transaction that was only to show what it would do. */
class NothingKept extends Error {}

/** Imports the statistics of places from a file, all valid lines or none, once whatever the number of times. */
export async function importSeries(
  ports: Pick<Ports, 'database' | 'compute' | 'ids' | 'clock'>,
  order: SeriesOrder,
): Promise<SeriesOutcome> {
  const { language } = order;
  const answer = await ports.compute.run('import-series', order.bytes, {
    language,
    seconds: readingSeconds,
    choices: {
      regionNames: await listRegionNames(ports.database),
      ...(order.only === null ? {} : { only: order.only }),
      ...(order.variable ? { variable: order.variable } : {}),
    },
  });
  if (!answer.ok) return { outcome: 'refused', reasons: answer.errors };
  const { reading, chunks, variables } = JSON.parse(answer.value) as ReadSeries;
  if (reading.problemCount > 0 && !order.validOnly) return { outcome: 'problems', reading };
  const written = await write(ports, order, { chunks, variables });
  return { outcome: order.isDry ? 'shown' : 'done', reading, ...written };
}

async function write(
  ports: Pick<Ports, 'database' | 'ids' | 'clock'>,
  order: SeriesOrder,
  rows: Pick<ReadSeries, 'chunks' | 'variables'>,
) {
  const at = ports.clock.now();
  const source = { id: ports.ids.create(), fileName: order.fileName, at, personId: order.personId };
  let written: Awaited<ReturnType<typeof writeSeries>> | null = null;
  try {
    await peopleDatabase(ports.database)
      .transaction()
      .execute(async (transaction) => {
        written = await writeSeries(transaction, { ...rows, source });
        if (order.isDry) throw new NothingKept();
        const { created, changed } = written.counts;
        if (created + changed > 0)
          await appendAuditEntry(transaction, {
            at,
            personId: order.personId,
            organisationId: null,
            objectKind: 'place-series',
            objectId: source.id,
            verb: 'import-series',
            before: null,
            after: { ...written.counts, file: order.fileName },
          });
      });
  } catch (error) {
    if (!(error instanceof NothingKept)) throw error;
  }
  const { counts, unknown } = written!;
  const isKept = !order.isDry && counts.created + counts.changed > 0;
  return { counts, unknown, sourceId: isKept ? source.id : null };
}
