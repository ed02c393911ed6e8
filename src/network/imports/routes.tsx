import { sql } from 'kysely';
import { tableLimits, writeDelimited } from '../../formats/table/index.ts';
import {
  answerPage,
  answerRemoved,
  goOn,
  type Kit,
  type Posted,
  personOf,
  readPosted,
  requireRecord,
  type StoredRecord,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { actorAddresses } from '../actor/addresses.ts';
import { importAddress } from './addresses.ts';
import type { ImportChoices, ImportReading } from './import-reading.ts';
import {
  countActions,
  getRun,
  type ImportRun,
  insertRun,
  listProposals,
  listRecentRuns,
  listUnknownPlaces,
  saveChoices,
} from './import-store.ts';
import { matchRows, saveDecision } from './match-rows.ts';
import { PreviewPage, StatePage } from './preview-page.tsx';
import { inTheBackground, readImportJob, readRun, writeImportJob } from './read-run.ts';
import { UploadPage } from './upload-page.tsx';
import { importWords } from './words.ts';
import { undoRows, writeRows } from './write-rows.ts';

/** Registers importing actors into a territory: file, preview, result, undo. */
export function registerActorImport(router: Router, kit: Kit): void {
  const policy = { resource: 'territory', verb: 'run' } as const;
  router.page(actorAddresses.importInto, {
    get: { policy, answer: (context) => showUpload(kit, context) },
    post: { policy, answer: (context) => answerUpload(kit, context) },
  });
  router.page(actorAddresses.importRun, {
    get: { policy, answer: (context) => showRun(kit, context) },
    post: { policy, answer: (context) => changeRun(kit, context) },
  });
  router.route('GET', '/api/v1/imports/:run/problems.csv', {
    policy,
    answer: (context) => answerProblems(kit, context),
  });
}

async function showUpload(kit: Kit, context: RequestContext, problem?: string): Promise<Response> {
  const territory = await requireRecord(kit, context, 'run');
  if (territory.deletedAt !== null) return answerRemoved(kit, context, territory);
  const recent = await listRecentRuns(kit.ports.database, territory.id, 10);
  return answerPage(
    context,
    <UploadPage context={context.get('page')} territory={territory} recent={recent} problem={problem} />,
    problem === undefined ? 200 : 422,
  );
}

async function answerUpload(kit: Kit, context: RequestContext): Promise<Response> {
  const territory = await requireRecord(kit, context, 'run');
  if (territory.deletedAt !== null) return answerRemoved(kit, context, territory);
  const language = context.get('language');
  const words = importWords[language];
  const file = await readFile(context);
  if (file === null) return showUpload(kit, context, words.noFile);
  if (file.bytes.length > tableLimits.bytes) return showUpload(kit, context, words.tooLarge);
  const { ports } = kit;
  const personId = personOf(context);
  const runId = ports.ids.create();
  await insertRun(ports.database, {
    id: runId,
    territoryId: territory.id,
    language,
    fileName: file.name,
    file: file.bytes,
    createdAt: ports.clock.now(),
  });
  await read(kit, runId, personId, file.bytes.length);
  return goOn(context, importAddress(language, territory, runId));
}

/** The file of the form; its name is only shown. */
async function readFile(context: RequestContext): Promise<{ name: string; bytes: Uint8Array } | null> {
  const type = (context.req.header('content-type') ?? '').toLowerCase();
  if (!type.startsWith('multipart/form-data')) throw new RequestRefusal('REQ-415');
  const file = (await context.req.formData()).get('file');
  if (file === null || typeof file === 'string' || (file.name === '' && file.size === 0)) return null;
  const name = file.name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/^.*[\\/]/, '')
    .slice(0, 120);
  return { name: name === '' ? '—' : name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function read(kit: Kit, runId: string, personId: string, bytes: number): Promise<void> {
  if (bytes <= inTheBackground.bytes) await readRun(kit.ports, runId);
  else await kit.ports.jobs.send(readImportJob.name, { runId, personId });
}

interface Found {
  readonly territory: StoredRecord;
  readonly run: ImportRun;
}

/** The import of the address, in the territory of the address. */
async function requireRun(kit: Kit, context: RequestContext): Promise<Found> {
  const territory = await requireRecord(kit, context, 'run');
  const run = await getRun(kit.ports.database, context.req.param('run') ?? '');
  if (run === null || run.territoryId !== territory.id || territory.deletedAt !== null)
    throw new RequestRefusal('REQ-404');
  return { territory, run };
}

async function showRun(kit: Kit, context: RequestContext, notice?: string): Promise<Response> {
  const { territory, run } = await requireRun(kit, context);
  const page = context.get('page');
  if (run.state === 'read' && run.reading !== null && 'headings' in run.reading) {
    const { database } = kit.ports;
    const [counts, proposals, unknownPlaces] = await Promise.all([
      countActions(database, run.id),
      listProposals(database, run.id, 100),
      listUnknownPlaces(database, run.id, 10),
    ]);
    const shown = { context: page, territory, run, reading: run.reading, counts, proposals, unknownPlaces };
    return answerPage(context, <PreviewPage {...shown} notice={notice} />, notice === undefined ? 200 : 409);
  }
  if (run.state === 'reading' || run.state === 'writing') context.header('refresh', '3');
  const language = context.get('language');
  const name = language === 'fr' ? 'territoire' : 'territory';
  const actors = `${addressIn(language, actorAddresses.list)}?${name}=${encodeURIComponent(String(territory.fields.slug))}`;
  return answerPage(
    context,
    <StatePage context={page} territory={territory} run={run} actorsAddress={actors} />,
    run.state === 'refused' ? 422 : 200,
  );
}

async function changeRun(kit: Kit, context: RequestContext): Promise<Response> {
  const { territory, run } = await requireRun(kit, context);
  const posted = await readPosted(context);
  const here = importAddress(context.get('language'), territory, run.id);
  const order = { runId: run.id, personId: personOf(context), at: kit.ports.clock.now() };
  switch (posted('do')[0]) {
    case 'reread':
      await saveChoices(kit.ports.database, run.id, choicesOf(posted, run));
      await read(kit, run.id, order.personId, 0);
      return goOn(context, here);
    case 'decide':
      await decide(kit, run, posted);
      return goOn(context, here);
    case 'import':
      return (await write(kit, run, order))
        ? goOn(context, here)
        : showRun(kit, context, importWords[context.get('language')].stale);
    case 'undo':
      await undoRows(kit.database, order);
      return goOn(context, here);
    default:
      throw new RequestRefusal('REQ-400');
  }
}

/** What the form of the preview says of columns, sheet and separator. */
function choicesOf(posted: Posted, run: ImportRun): ImportChoices {
  const reading = run.reading !== null && 'headings' in run.reading ? run.reading : null;
  const sheet = Number(posted('sheet')[0] ?? '0');
  const columns: Record<string, string | null> = {};
  const isSameSheet = reading?.sheet === sheet && (posted('separator')[0] ?? null) === reading.separator;
  for (const [at, { field }] of (reading?.headings ?? []).entries()) {
    const typed = posted(`column.${at}`)[0];
    // Columns of another sheet have other places: what was chosen for this one says nothing of them.
    if (isSameSheet && typed !== undefined && typed !== (field ?? ''))
      columns[at] = typed === '' ? null : typed;
  }
  const separator = posted('separator')[0];
  return {
    ...(separator === undefined ? {} : { separator }),
    ...(Number.isInteger(sheet) ? { sheet } : {}),
    columns: { ...(isSameSheet ? run.choices.columns : {}), ...columns },
  };
}

async function decide(kit: Kit, run: ImportRun, posted: Posted): Promise<void> {
  if (run.state !== 'read') return;
  const proposals = await listProposals(kit.ports.database, run.id, 100);
  await kit.ports.database.transaction().execute(async (transaction) => {
    for (const { line, actorId } of proposals) {
      const answer = posted(`same.${line}.${actorId}`)[0];
      if (answer !== 'same' && answer !== 'different') continue;
      await saveDecision(transaction, { runId: run.id, line, actorId, isSame: answer === 'same' });
    }
    await matchRows(transaction, run.id);
  });
}

/** Writes at once, or asks the background to; false when it is not there to be written. */
async function write(
  kit: Kit,
  run: ImportRun,
  order: { readonly runId: string; readonly personId: string; readonly at: Date },
): Promise<boolean> {
  if (run.state === 'done' || run.state === 'writing') return true;
  const reading = run.reading as ImportReading | null;
  if (run.state !== 'read' || reading === null) return false;
  if (reading.valid <= inTheBackground.rows) return (await writeRows(kit.database, order)) !== null;
  await sql`update import_run set state = 'writing' where id = ${run.id} and state = 'read'`.execute(
    kit.ports.database,
  );
  await kit.ports.jobs.send(writeImportJob.name, { runId: run.id, personId: order.personId }, run.id);
  return true;
}

async function answerProblems(kit: Kit, context: RequestContext): Promise<Response> {
  const run = await getRun(kit.ports.database, context.req.param('run') ?? '');
  const rights = context.get('rights');
  if (run === null) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  rights.require('run', { resource: 'territory', state: 'active', bodyIds: [run.territoryId] });
  const reading = run.reading !== null && 'headings' in run.reading ? run.reading : null;
  const words = importWords[run.language].preview;
  const rows = (reading?.problems ?? []).map(({ line, column, code, message }) => [
    line,
    column,
    code,
    message,
  ]);
  context.header('content-disposition', 'attachment; filename="cap17-import.csv"');
  context.header('cache-control', 'no-store');
  return context.body(writeDelimited([[words.line, words.column, 'Code', words.message], ...rows]), 200, {
    'content-type': 'text/csv; charset=utf-8',
  });
}
