import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { removeRecord, restoreRecord } from '../actions/remove-record.ts';
import type { Asker } from '../domain/decide.ts';
import { listAuditEntries } from '../store/record-store.ts';
import { addressOf, listAddress, patternOf } from './addresses.ts';
import { type Editable, keyOf, subjectOf } from './editable.ts';
import { nameOf } from './history-page.tsx';
import { answerPage, crumbsTo, goOn, type Kit, nameIn, namesOf, personOf, requireRecord } from './kit.tsx';
import { readPosted, readVersionNumber } from './read-posted.ts';
import { DeletedListPage, RemovedPage, RemovePage } from './removal-pages.tsx';
import type { Typed } from './typed-form.ts';
import { editingWords } from './words.ts';

/** Removals on one page of the bin. */
const removalsPerPage = 20;

/** Registers removing, restoring, and the list of what can be restored. */
export function registerRemoval(router: Router, kit: Kit): void {
  const { resource } = kit.editable;
  const remove = { resource, verb: 'remove' } as const;
  const restore = { resource, verb: 'restore' } as const;
  router.page(patternOf(kit.editable, 'deleted'), {
    get: { policy: restore, answer: (context) => showDeleted(kit, context) },
  });
  router.page(patternOf(kit.editable, 'remove'), {
    get: { policy: remove, answer: (context) => showRemove(kit, context, false) },
    post: { policy: remove, answer: (context) => answerRemove(kit, context) },
  });
  router.page(patternOf(kit.editable, 'restore'), {
    post: { policy: restore, answer: (context) => answerRestore(kit, context) },
  });
}

async function showRemove(kit: Kit, context: RequestContext, isStale: boolean): Promise<Response> {
  const record = await requireRecord(kit, context, 'remove');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const language = context.get('language');
  return answerPage(
    context,
    <RemovePage
      context={context.get('page')}
      current={kit.editable.current}
      crumbs={crumbsTo(kit, language, record, editingWords[language].remove.short)}
      name={nameIn(kit, record)}
      version={record.version}
      address={addressOf(language, kit.editable, record)}
      isStale={isStale}
    />,
    isStale ? 409 : 200,
  );
}

async function answerRemove(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'remove');
  const language = context.get('language');
  const bin = `${listAddress(language, kit.editable, 'deleted')}?removed=${encodeURIComponent(keyOf(kit.editable, record))}`;
  if (record.deletedAt !== null) return goOn(context, bin);
  const version = readVersionNumber((await readPosted(context))('version')[0]);
  if (version === null) throw new RequestRefusal('CONF-002');
  const outcome = await removeRecord(kit.database, kit.editable.record, {
    id: record.id,
    readVersion: version,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  if (outcome.outcome === 'stale') return showRemove(kit, context, true);
  if (outcome.outcome !== 'done') throw new RequestRefusal('REQ-404');
  return goOn(context, bin);
}

async function answerRestore(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  const outcome = await restoreRecord(kit.database, kit.editable.record, {
    id: record.id,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  if (outcome.outcome === 'too-late') throw new RequestRefusal('CONF-004');
  if (outcome.outcome !== 'done') throw new RequestRefusal('REQ-404');
  return goOn(context, `${addressOf(context.get('language'), kit.editable, record)}?restored=1`);
}

/** Says that the object was removed, by whom, and shows what was being typed: kept as a draft. */
export async function answerRemoved(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  typed?: Typed,
): Promise<Response> {
  const { editable, database } = kit;
  const language = context.get('language');
  const words = editingWords[language];
  const filter = { objectKind: editable.record.kind, objectId: record.id, limit: 5 };
  const removal = (await listAuditEntries(database, filter)).find(({ verb }) => verb === 'remove');
  const names = await namesOf(kit, [removal?.personId ?? null]);
  return answerPage(
    context,
    <RemovedPage
      context={context.get('page')}
      current={editable.current}
      crumbs={crumbsTo(kit, language, null, words.removed.title)}
      record={record}
      name={nameIn(kit, record)}
      who={nameOf(removal?.personId ?? null, names, words.history)}
      deletedAt={record.deletedAt ?? kit.ports.clock.now()}
      typed={typed}
      fields={editable.fields}
      mayRestore={context
        .get('rights')
        .may('restore', subjectOf(editable, { ...record, deletedAt: record.deletedAt ?? new Date(0) }))}
      restoreAddress={addressOf(language, editable, record, 'restore')}
    />,
    410,
  );
}

async function showDeleted(kit: Kit, context: RequestContext): Promise<Response> {
  const { editable, database } = kit;
  const language = context.get('language');
  const asker = context.get('rights').scope();
  const before = readMoment(context.req.query('before'));
  const found = await editable.record.listDeleted(database, {
    organisationIds: seesEvery(editable, asker) ? null : Object.keys(asker.organisations),
    // What stands between several is tied to organisations and territories alike.
    bodyIds: [...asker.catalystOf, ...Object.keys(asker.organisations)],
    limit: removalsPerPage + 1,
    ...(before === null ? {} : { before }),
  });
  const shown = found
    .slice(0, removalsPerPage)
    .filter((record) => context.get('rights').may('restore', subjectOf(editable, record)));
  const last = found.length > removalsPerPage ? found[removalsPerPage - 1] : undefined;
  const list = listAddress(language, editable, 'deleted');
  return answerPage(
    context,
    <DeletedListPage
      context={context.get('page')}
      current={editable.current}
      crumbs={crumbsTo(kit, language, null, editingWords[language].deleted.short)}
      many={editable.words.many[language]}
      items={shown.map((record) => ({
        id: record.id,
        name: nameIn(kit, record),
        deletedAt: record.deletedAt!,
        restoreAddress: addressOf(language, editable, record, 'restore'),
      }))}
      back={listAddress(language, editable)}
      next={last ? `${list}?before=${encodeURIComponent(last.deletedAt!.toISOString())}` : null}
      justRemoved={justRemoved(kit, shown, context.req.query('removed'))}
    />,
  );
}

/** True for who may bring back any of them, wherever it belongs; each is asked about before it is shown. */
const seesEvery = ({ isOfSite }: Editable, { instanceRoles }: Asker): boolean =>
  instanceRoles.includes('platform-administrator') ||
  (isOfSite === true && instanceRoles.includes('moderator'));

/** Names what was just removed, if this person may know of it. */
function justRemoved(kit: Kit, shown: readonly StoredRecord[], key: string | undefined): string | undefined {
  const record = shown.find((one) => keyOf(kit.editable, one) === key);
  return record && nameIn(kit, record);
}

function readMoment(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new RequestRefusal('REQ-404');
  return moment;
}
