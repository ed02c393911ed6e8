import { type PeopleDatabase, peopleDatabase } from '../../people/index.ts';
import type { Job } from '../../platform/ports/job.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { importKinds } from './import-kinds.ts';
import { forgetRuns, getRun, getRunFile, saveReading, saveRefusal } from './import-store.ts';
import type { ReadRows } from './read-import-table.ts';
import { writeRows } from './write-rows.ts';

/** Files larger than this are read, and imports of more rows than this written, in the background. */
export const inTheBackground = { bytes: 1_500_000, rows: 12_000 } as const;

/** Reads the file of an import in a thread, keeps its rows, and finds what they are already. */
export async function readRun(ports: Pick<Ports, 'database' | 'compute'>, runId: string): Promise<void> {
  const run = await getRun(ports.database, runId);
  const file = await getRunFile(ports.database, runId);
  if (run === null || file === null || run.state !== 'reading') return;
  const { language } = run;
  const choices = { ...run.choices };
  const answer = await ports.compute.run(importKinds[run.kind].reading, file, {
    language,
    choices,
    isGiven: true,
  });
  if (!answer.ok) return saveRefusal(ports.database, runId, answer.errors);
  const { reading, chunks } = JSON.parse(answer.value) as ReadRows;
  await ports.database.transaction().execute(async (transaction) => {
    await saveReading(transaction, runId, reading, chunks);
    await importKinds[run.kind].match(transaction, runId);
  });
}

type RunData = { readonly runId: string; readonly personId: string };

/** Reads large files beside the requests. */
export const readImportJob: Job<RunData> = {
  name: 'network.read-import',
  title: { fr: 'Lire un fichier à importer', en: 'Read a file to import' },
  retries: 2,
  seconds: 600,
  run: ({ runId }, ports) => readRun(ports, runId),
};

/** Writes large imports beside the requests; begun again after a crash, it is done once. */
export const writeImportJob: Job<RunData> = {
  name: 'network.write-import',
  title: { fr: 'Écrire un import', en: 'Write an import' },
  retries: 2,
  seconds: 600,
  run: async ({ runId, personId }, { database, clock }) => {
    const people: PeopleDatabase = peopleDatabase(database);
    await writeRows(people, { runId, personId, at: clock.now() });
  },
};

/** Days during which an import can be undone; then its file and its rows are forgotten. */
const keptDays = 30;

/** Forgets old imports every night. */
export const forgetImportsJob: Job = {
  name: 'network.forget-imports',
  title: {
    fr: 'Oublier les fichiers importés depuis plus de 30 jours',
    en: 'Forget files imported more than 30 days ago',
  },
  schedule: '40 3 * * *',
  retries: 3,
  seconds: 600,
  run: async (_data, { database, clock, log }) => {
    const before = new Date(clock.now().getTime() - keptDays * 86_400_000);
    log.info('imports-forgotten', { forgotten: await forgetRuns(database, before) });
  },
};
