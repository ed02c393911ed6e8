import type { Job } from '../../platform/ports/job.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { importSeries } from './import-series.ts';
import { forgetSeriesImports, getSeriesFile, getSeriesImport, moveSeriesImport } from './import-store.ts';
import { forgetReplaced } from './series-batches.ts';

type Needed = Pick<Ports, 'database' | 'compute' | 'ids' | 'clock'>;
type RunData = { readonly runId: string; readonly personId: string };

/** Reads the file of an import in a thread, and tells what writing it would change. */
async function readSeriesImport(ports: Needed, runId: string): Promise<void> {
  const run = await getSeriesImport(ports.database, runId);
  const bytes = await getSeriesFile(ports.database, runId);
  if (run === null || bytes === null || run.state !== 'reading') return;
  const outcome = await importSeries(ports, {
    bytes: new Uint8Array(bytes),
    fileName: run.fileName,
    language: run.language,
    only: run.onlyIds,
    variable: run.variable,
    isDry: true,
    validOnly: true,
    personId: null,
  });
  if (outcome.outcome === 'refused')
    await moveSeriesImport(ports.database, runId, 'reading', 'refused', {
      reading: { reasons: outcome.reasons },
    });
  else if (outcome.outcome !== 'problems')
    await moveSeriesImport(ports.database, runId, 'reading', 'read', {
      reading: outcome.reading,
      result: { counts: outcome.counts, unknown: outcome.unknown },
    });
}

/** Writes what was read; begun again after a crash, it changes nothing more. */
async function writeSeriesImport(ports: Needed, { runId, personId }: RunData): Promise<void> {
  const run = await getSeriesImport(ports.database, runId);
  const bytes = await getSeriesFile(ports.database, runId);
  if (run === null || bytes === null || run.state !== 'writing') return;
  const outcome = await importSeries(ports, {
    bytes: new Uint8Array(bytes),
    fileName: run.fileName,
    language: run.language,
    only: run.onlyIds,
    variable: run.variable,
    isDry: false,
    validOnly: true,
    personId,
  });
  if (outcome.outcome === 'done')
    await moveSeriesImport(ports.database, runId, 'writing', 'done', {
      result: { counts: outcome.counts, unknown: outcome.unknown },
      sourceId: outcome.sourceId,
      doneAt: ports.clock.now(),
    });
}

/** Reads files of statistics beside the requests. */
export const readSeriesJob: Job<RunData> = {
  name: 'project.read-series',
  title: { fr: 'Lire un fichier de statistiques', en: 'Read a file of statistics' },
  retries: 2,
  seconds: 600,
  run: ({ runId }, ports) => readSeriesImport(ports, runId),
};

/** Writes them beside the requests. */
export const writeSeriesJob: Job<RunData> = {
  name: 'project.write-series',
  title: { fr: 'Écrire des statistiques', en: 'Write statistics' },
  retries: 2,
  seconds: 600,
  run: (data, ports) => writeSeriesImport(ports, data),
};

/** Days during which an import can be taken back, and its file and preview are remembered; what it brought stays. */
const keptDays = 30;

/** Forgets old imports every night. */
export const forgetSeriesJob: Job = {
  name: 'project.forget-series-imports',
  title: {
    fr: 'Oublier les imports de statistiques de plus de 30 jours',
    en: 'Forget imports of statistics of more than 30 days ago',
  },
  schedule: '50 3 * * *',
  retries: 3,
  seconds: 300,
  run: async (_data, { database, clock, log }) => {
    const before = new Date(clock.now().getTime() - keptDays * 86_400_000);
    await forgetReplaced(database, before);
    log.info('series-imports-forgotten', { forgotten: await forgetSeriesImports(database, before) });
  },
};
