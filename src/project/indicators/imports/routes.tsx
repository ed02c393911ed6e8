import { tableLimits } from '../../../formats/table/index.ts';
import {
  answerPage,
  goOn,
  type Kit,
  namesOf,
  personOf,
  readPosted,
  requireRecord,
  type StoredRecord,
} from '../../../people/index.ts';
import type { RequestContext } from '../../../platform/ports/http.ts';
import { RequestRefusal } from '../../../platform/ports/request-refusal.ts';
import type { Router } from '../../../platform/ports/room.ts';
import { readUploadedFile } from '../../../platform/ports/uploaded-file.ts';
import { projectAddress } from '../../addresses.ts';
import { type ReadProject, readProject } from '../../cap/project-access.ts';
import { findProject } from '../../cap/project-record.ts';
import { indicatorAddresses } from '../addresses.ts';
import { getIndicator, type ReadIndicator } from '../indicator-store.ts';
import { readingSubject } from '../reading-editable.ts';
import { takeReadings } from '../take-readings.ts';
import { todayIn } from '../today.ts';
import { indicatorWords } from '../words.ts';
import { compareReadings } from './compare-readings.ts';
import { PreviewReadingsPage, UploadReadingsPage } from './import-pages.tsx';
import { readIndicatorFile } from './read-indicator-file.ts';
import { listReadingBatches, type ReadingBatch, undoReadings } from './reading-batches.ts';
import { readContent, writeContent } from './readings-content.ts';

/** Registers the import of a file of readings: file, preview, writing. */
export function registerReadingsImport(router: Router, kit: Kit): void {
  const policy = { resource: 'indicator-reading', verb: 'create' } as const;
  router.page(indicatorAddresses.importReadings, {
    get: { policy, answer: (context) => showUpload(kit, context) },
    post: { policy, fileBytes: tableLimits.bytes, answer: (context) => answerPosted(kit, context) },
  });
}

interface Found {
  readonly record: StoredRecord;
  readonly project: ReadProject;
  readonly indicator: ReadIndicator;
  readonly today: string;
}

/** The indicator of the address, for somebody who may add readings to it. */
async function requireFor(kit: Kit, context: RequestContext): Promise<Found> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) throw new RequestRefusal('REQ-404');
  context.get('rights').require('create', { ...readingSubject(record), state: 'draft' });
  const found = await findProject(kit.database, String(record.fields.projectId));
  const indicator = await getIndicator(kit.ports.database, record.id);
  if (found === null || indicator === null) throw new RequestRefusal('REQ-404');
  return {
    record,
    indicator,
    project: await readProject(kit, context, found),
    today: await todayIn(kit.ports, found.id),
  };
}

/** The imports of the indicator: taken back by who made them, and by those who may remove its readings. */
async function batchesFor({ database, ports }: Kit, context: RequestContext, { record }: Found) {
  const batches = await listReadingBatches(ports.database, record.id);
  const names = await namesOf(
    { database },
    batches.map(({ personId }) => personId),
  );
  const mayRemove = context.get('rights').may('remove', { ...readingSubject(record), state: 'draft' });
  const { personId } = context.get('asker');
  return {
    batches,
    names,
    mayUndo: (batch: ReadingBatch) => mayRemove || (personId !== null && batch.personId === personId),
  };
}

async function showUpload(
  kit: Kit,
  context: RequestContext,
  found?: Found,
  notice?: string,
): Promise<Response> {
  const at = found ?? (await requireFor(kit, context));
  const { project, indicator } = at;
  return answerPage(
    context,
    <UploadReadingsPage
      context={context.get('page')}
      {...{ project, indicator, notice }}
      {...(await batchesFor(kit, context, at))}
      source=""
    />,
  );
}

/** Takes an import back, once: a second click finds it done. */
async function undoBatch(kit: Kit, context: RequestContext, found: Found, id: string): Promise<Response> {
  const { batches, mayUndo } = await batchesFor(kit, context, found);
  const batch = batches.find((one) => one.id === id);
  if (batch === undefined || !mayUndo(batch)) throw new RequestRefusal('REQ-404');
  const undone = await undoReadings(kit.database, {
    id,
    indicatorId: found.record.id,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  const words = indicatorWords[context.get('language')].import.batches;
  const notice = undone === null ? words.undoneAlready : words.undoneDone(undone.removed, undone.kept);
  return showUpload(kit, context, found, notice);
}

/** A file is read and shown; what was shown is then sent back to be written. */
function answerPosted(kit: Kit, context: RequestContext): Promise<Response> {
  const isFile = (context.req.header('content-type') ?? '').toLowerCase().startsWith('multipart/');
  return isFile ? answerFile(kit, context) : writeReadings(kit, context);
}

async function answerFile(kit: Kit, context: RequestContext): Promise<Response> {
  const found = await requireFor(kit, context);
  const { project, indicator, today } = found;
  const page = context.get('page');
  const words = indicatorWords[context.get('language')].import;
  const { file, field } = await readUploadedFile(context);
  const source = field('source').trim().slice(0, 300);
  const refuse = async (problem: string, reasons: readonly string[] = []) =>
    answerPage(
      context,
      <UploadReadingsPage
        context={page}
        {...{ project, indicator, source, problem, reasons }}
        {...(await batchesFor(kit, context, found))}
      />,
      422,
    );
  if (file === null) return refuse(words.noFile);
  if (file.bytes.length > tableLimits.bytes) return refuse(words.tooLarge);
  const read = await readIndicatorFile(kit.ports, {
    indicator,
    bytes: file.bytes,
    language: context.get('language'),
    today,
  });
  if (!read.ok) {
    const reasons = read.errors.map(({ message }) => message);
    return refuse(reasons[0] ?? words.refused, reasons);
  }
  const told = source === '' ? words.fromFile(file.name) : source;
  return answerPage(
    context,
    <PreviewReadingsPage
      context={page}
      {...{ project, indicator }}
      reading={read.value}
      taken={compareReadings(indicator.readings, read.value.readings)}
      source={told}
      fileName={file.name}
      content={writeContent(read.value.readings)}
    />,
  );
}

async function writeReadings(kit: Kit, context: RequestContext): Promise<Response> {
  const found = await requireFor(kit, context);
  const { indicator, today } = found;
  const posted = await readPosted(context);
  if (posted('do')[0] === 'undo') return undoBatch(kit, context, found, posted('import')[0] ?? '');
  const values = readContent(posted('readings')[0] ?? '');
  if (values === null) throw new RequestRefusal('REQ-400');
  const taken = await kit.database.transaction().execute((transaction) =>
    takeReadings(transaction, {
      indicatorId: indicator.id,
      values,
      source: (posted('source')[0] ?? '').slice(0, 300),
      fileName: (posted('file-name')[0] ?? '').toWellFormed().trim().slice(0, 120) || '—',
      today,
      personId: personOf(context),
      at: kit.ports.clock.now(),
      createId: () => kit.ports.ids.create(),
    }),
  );
  const address = projectAddress(context.get('language'), indicatorAddresses.page, indicator.id);
  return goOn(context, `${address}?taken=${taken.created}`);
}
