import { sql } from 'kysely';
import { tableLimits, writeDelimited } from '../../formats/table/index.ts';
import {
  answerPage,
  answerRemoved,
  goOn,
  type Kit,
  personOf,
  readPosted,
  requireRecord,
  type StoredRecord,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readUploadedFile } from '../../platform/ports/uploaded-file.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { actorAddresses } from '../actor/addresses.ts';
import { networkAddress, networkAddresses } from '../graph/addresses.ts';
import { listUnknownPlaces } from './actors/proposal-store.ts';
import { importAddress } from './addresses.ts';
import { answersOf, choicesOf, correctionsOf } from './import-choices.ts';
import { listFaults } from './import-faults.ts';
import { importKinds } from './import-kinds.ts';
import { answerQuestions, type Refused, showQuestions } from './import-questions.tsx';
import type { ImportChoices, ImportReading } from './import-reading.ts';
import {
  countActions,
  getRun,
  getRunFile,
  type ImportKindName,
  type ImportRun,
  importKindNames,
  insertRun,
  listRecentRuns,
  saveChoices,
} from './import-store.ts';
import { importTables } from './import-tables.ts';
import { PreviewPage } from './preview-page.tsx';
import { inTheBackground, readImportJob, readRun, writeImportJob } from './read-run.ts';
import { StatePage } from './state-page.tsx';
import { UploadPage } from './upload-page.tsx';
import { importWords } from './words.ts';
import { undoRows, writeRows } from './write-rows.ts';

/** Registers importing actors and links into a territory: file, preview, result, undo. */
export function registerImports(router: Router, kit: Kit): void {
  const policy = { resource: 'territory', verb: 'run' } as const;
  for (const kind of importKindNames) {
    const { begin, run } = importKinds[kind].addresses;
    router.page(begin, {
      get: { policy, answer: (context) => showUpload(kit, context, kind) },
      post: {
        policy,
        fileBytes: tableLimits.bytes,
        answer: (context) => answerUpload(kit, context, kind),
      },
    });
    router.page(run, {
      get: { policy, answer: (context) => showRun(kit, context, kind) },
      post: { policy, answer: (context) => changeRun(kit, context, kind) },
    });
  }
  router.route('GET', '/api/v1/imports/:run/problems.csv', {
    policy,
    answer: (context) => answerProblems(kit, context),
  });
}

async function showUpload(
  kit: Kit,
  context: RequestContext,
  kind: ImportKindName,
  problem?: string,
): Promise<Response> {
  const territory = await requireRecord(kit, context, 'run');
  if (territory.deletedAt !== null) return answerRemoved(kit, context, territory);
  const recent = await listRecentRuns(kit.ports.database, territory.id, kind, 10);
  const page = context.get('page');
  return answerPage(
    context,
    <UploadPage context={page} territory={territory} kind={kind} recent={recent} problem={problem} />,
    problem === undefined ? 200 : 422,
  );
}

async function answerUpload(kit: Kit, context: RequestContext, kind: ImportKindName): Promise<Response> {
  const territory = await requireRecord(kit, context, 'run');
  if (territory.deletedAt !== null) return answerRemoved(kit, context, territory);
  const language = context.get('language');
  const words = importWords[language];
  const { file } = await readUploadedFile(context);
  if (file === null) return showUpload(kit, context, kind, words.noFile);
  if (file.bytes.length > tableLimits.bytes) return showUpload(kit, context, kind, words.tooLarge);
  const { ports } = kit;
  const personId = personOf(context);
  const runId = ports.ids.create();
  await insertRun(ports.database, {
    id: runId,
    kind,
    territoryId: territory.id,
    language,
    fileName: file.name,
    file: file.bytes,
    createdAt: ports.clock.now(),
  });
  await read(kit, runId, personId, file.bytes.length);
  return goOn(context, importAddress(language, territory, kind, runId));
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
async function requireRun(kit: Kit, context: RequestContext, kind: ImportKindName): Promise<Found> {
  const territory = await requireRecord(kit, context, 'run');
  const run = await getRun(kit.ports.database, context.req.param('run') ?? '');
  const isHere = run?.territoryId === territory.id && run.kind === kind && territory.deletedAt === null;
  if (run === null || !isHere) throw new RequestRefusal('REQ-404');
  return { territory, run };
}

/** What the page says beside what it shows: a refusal, answers that were not understood. */
interface Said {
  readonly notice?: string;
  readonly refused?: Refused;
}

async function showRun(
  kit: Kit,
  context: RequestContext,
  kind: ImportKindName,
  { notice, refused = new Map() }: Said = {},
): Promise<Response> {
  const { territory, run } = await requireRun(kit, context, kind);
  const page = context.get('page');
  const language = context.get('language');
  if (run.state === 'read' && run.reading !== null && 'headings' in run.reading) {
    const { database } = kit.ports;
    const [counts, faults, questions, unknownPlaces] = await Promise.all([
      countActions(database, run.id),
      listFaults(database, run, 100),
      showQuestions({ database, run, territory, language, refused }),
      listUnknownPlaces(database, run.id, 10),
    ]);
    const shown = { context: page, territory, run, reading: run.reading, counts, faults, unknownPlaces };
    const table = importTables[kind];
    const status = refused.size > 0 ? 422 : notice === undefined ? 200 : 409;
    return answerPage(context, <PreviewPage {...shown} {...{ table, questions, notice }} />, status);
  }
  if (run.state === 'reading' || run.state === 'writing') context.header('refresh', '3');
  return answerPage(
    context,
    <StatePage
      context={page}
      territory={territory}
      run={run}
      seeAddress={seeAddress(context, territory, kind)}
    />,
    run.state === 'refused' ? 422 : 200,
  );
}

/** Where what was imported is seen. */
function seeAddress(context: RequestContext, territory: StoredRecord, kind: ImportKindName): string {
  const language = context.get('language');
  const slug = String(territory.fields.slug);
  if (kind === 'links') return networkAddress(language, networkAddresses.network, slug);
  const name = language === 'fr' ? 'territoire' : 'territory';
  return `${addressIn(language, actorAddresses.list)}?${name}=${encodeURIComponent(slug)}`;
}

async function changeRun(kit: Kit, context: RequestContext, kind: ImportKindName): Promise<Response> {
  const { territory, run } = await requireRun(kit, context, kind);
  const posted = await readPosted(context);
  const language = context.get('language');
  const here = importAddress(language, territory, kind, run.id);
  const order = { runId: run.id, personId: personOf(context), at: kit.ports.clock.now() };
  switch (posted('do')[0]) {
    case 'reread':
      return readAgain(kit, context, run, choicesOf(posted, run), here);
    case 'answer':
      return readAgain(kit, context, run, answersOf(posted, run, importTables[kind]), here);
    case 'correct': {
      const choices = correctionsOf(posted, run);
      if (choices === null)
        return showRun(kit, context, kind, { notice: importWords[language].corrections.tooMany });
      return readAgain(kit, context, run, choices, here);
    }
    case 'decide': {
      const refused =
        run.state === 'read' ? await answerQuestions(kit.ports.database, run, posted) : new Map();
      return refused.size > 0 ? showRun(kit, context, kind, { refused }) : goOn(context, here);
    }
    case 'import':
      return (await write(kit, run, order))
        ? goOn(context, here)
        : showRun(kit, context, kind, { notice: importWords[language].stale });
    case 'undo':
      await undoRows(kit.database, order);
      return goOn(context, here);
    default:
      throw new RequestRefusal('REQ-400');
  }
}

async function readAgain(
  kit: Kit,
  context: RequestContext,
  run: ImportRun,
  choices: ImportChoices,
  here: string,
): Promise<Response> {
  await saveChoices(kit.ports.database, run.id, choices);
  const file = await getRunFile(kit.ports.database, run.id);
  await read(kit, run.id, personOf(context), file?.length ?? 0);
  return goOn(context, here);
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
  const faults = await listFaults(kit.ports.database, run, 10_000);
  const rows = [...(reading?.problems ?? []), ...faults.problems].map(({ line, column, code, message }) => [
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
