import { sql } from 'kysely';
import { answerPage, goOn, namesOf, peopleDatabase, personOf } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readUploadedFile } from '../../platform/ports/uploaded-file.ts';
import { seriesAddresses } from './addresses.ts';
import { BatchPage, batchAddress } from './batch-pages.tsx';
import { BeginPage, RunPage, runAddress } from './import-pages.tsx';
import { getSeriesImport, insertSeriesImport, listSeriesImports, moveSeriesImport } from './import-store.ts';
import { readSeriesJob, writeSeriesJob } from './run-import.ts';
import {
  getSeriesBatch,
  listSeriesBatches,
  previewUndoing,
  type SeriesBatch,
  undoSeries,
} from './series-batches.ts';
import { listPlacesAround } from './series-store.ts';
import { seriesWords } from './words.ts';

/** Bytes of a file of statistics: a national file of many variables has some eighty megabytes. */
const seriesFileBytes = 150 * 1024 * 1024;

/** Registers the import of statistics of places: file, preview, result. */
export function registerSeriesImport(router: Router, ports: Ports): void {
  const policy = { resource: 'place-series', verb: 'run' } as const;
  router.page(seriesAddresses.begin, {
    get: { policy, answer: (context) => showBegin(ports, context) },
    post: { policy, fileBytes: seriesFileBytes, answer: (context) => answerUpload(ports, context) },
  });
  router.page(seriesAddresses.batch, {
    get: { policy, answer: (context) => showBatch(ports, context) },
    post: { policy, answer: (context) => undoBatch(ports, context) },
  });
  router.page(seriesAddresses.run, {
    get: { policy, answer: (context) => showRun(ports, context) },
    post: { policy, answer: (context) => confirm(ports, context) },
  });
}

interface Territory {
  readonly slug: string;
  readonly name: string;
  readonly placeIds: readonly string[];
}

async function listTerritories(ports: Ports): Promise<Territory[]> {
  const { rows } = await sql<Territory>`
    select slug, name, place_ids as "placeIds" from territory
    where deleted_at is null and jsonb_array_length(place_ids) > 0 order by lower(name) limit 500`.execute(
    ports.database,
  );
  return rows;
}

async function showBegin(
  ports: Ports,
  context: RequestContext,
  problem?: string,
  typed = { only: '', variable: '' },
): Promise<Response> {
  context.get('rights').require('run', { resource: 'place-series', state: 'active' });
  const [recent, batches, territories] = await Promise.all([
    listSeriesImports(ports.database, 10),
    listSeriesBatches(ports.database, 50),
    listTerritories(ports),
  ]);
  const names = await namesIn(ports, batches);
  return answerPage(
    context,
    <BeginPage context={context.get('page')} {...{ recent, batches, names, territories, typed, problem }} />,
    problem === undefined ? 200 : 422,
  );
}

async function answerUpload(ports: Ports, context: RequestContext): Promise<Response> {
  context.get('rights').require('run', { resource: 'place-series', state: 'active' });
  const language = context.get('language');
  const words = seriesWords[language];
  const { file, field } = await readUploadedFile(context);
  const typed = { only: field('only').slice(0, 100), variable: field('variable').trim().slice(0, 100) };
  if (file === null) return showBegin(ports, context, words.noFile, typed);
  if (file.bytes.length > seriesFileBytes) return showBegin(ports, context, words.tooLarge, typed);
  const runId = ports.ids.create();
  await insertSeriesImport(ports.database, {
    id: runId,
    language,
    fileName: file.name,
    file: file.bytes,
    onlyIds: await onlyOf(ports, typed.only),
    variable: typed.variable === '' ? null : typed.variable,
    at: ports.clock.now(),
  });
  const data = { runId, personId: personOf(context) };
  if (file.bytes.length <= smallBytes)
    await readSeriesJob.run(data, ports, { report: async () => {}, signal: new AbortController().signal });
  else await ports.jobs.send(readSeriesJob.name, data);
  return goOn(context, runAddress(language, runId));
}

/** Smaller files are read at once, larger ones beside the requests. */
const smallBytes = 400_000;

/** Ids of the places around a territory; null for all. */
async function onlyOf(ports: Ports, slug: string): Promise<readonly string[] | null> {
  if (slug === '') return null;
  const territory = (await listTerritories(ports)).find((one) => one.slug === slug);
  if (territory === undefined) throw new RequestRefusal('REQ-404');
  return listPlacesAround(ports.database, territory.placeIds);
}

async function requireRun(ports: Ports, context: RequestContext) {
  context.get('rights').require('run', { resource: 'place-series', state: 'active' });
  const run = await getSeriesImport(ports.database, context.req.param('run') ?? '');
  if (run === null) throw new RequestRefusal('REQ-404');
  return run;
}

async function showRun(ports: Ports, context: RequestContext): Promise<Response> {
  const run = await requireRun(ports, context);
  return answerPage(context, <RunPage context={context.get('page')} run={run} />);
}

/** Asks for the writing, once: a second click finds it asked for. */
async function confirm(ports: Ports, context: RequestContext): Promise<Response> {
  const run = await requireRun(ports, context);
  const data = { runId: run.id, personId: personOf(context) };
  if (await moveSeriesImport(ports.database, run.id, 'read', 'writing')) {
    if ((run.result?.counts.created ?? 0) + (run.result?.counts.changed ?? 0) <= smallSeries)
      await writeSeriesJob.run(data, ports, { report: async () => {}, signal: new AbortController().signal });
    else await ports.jobs.send(writeSeriesJob.name, data);
  }
  return goOn(context, runAddress(context.get('language'), run.id));
}

const namesIn = ({ database }: Ports, batches: readonly SeriesBatch[]) =>
  namesOf(
    { database: peopleDatabase(database) },
    batches.map(({ personId }) => personId),
  );

/** An import that was done: those who run the instance read what it wrote, and may take it back. */
async function requireBatch(ports: Ports, context: RequestContext): Promise<SeriesBatch> {
  context.get('rights').require('run', { resource: 'place-series', state: 'active' });
  const batch = await getSeriesBatch(ports.database, context.req.param('batch') ?? '');
  if (batch === null) throw new RequestRefusal('REQ-404');
  return batch;
}

async function showBatch(ports: Ports, context: RequestContext): Promise<Response> {
  const batch = await requireBatch(ports, context);
  return answerPage(
    context,
    <BatchPage
      context={context.get('page')}
      batch={batch}
      names={await namesIn(ports, [batch])}
      undoing={batch.canUndo ? await previewUndoing(ports.database, batch) : null}
    />,
  );
}

/** Takes an import back, once: a second click finds it done. */
async function undoBatch(ports: Ports, context: RequestContext): Promise<Response> {
  const batch = await requireBatch(ports, context);
  await undoSeries(peopleDatabase(ports.database), {
    id: batch.id,
    personId: personOf(context),
    at: ports.clock.now(),
  });
  return goOn(context, batchAddress(context.get('language'), batch.id));
}

/** Fewer series are written at once. */
const smallSeries = 2_000;
