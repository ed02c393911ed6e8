import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { editRecord } from '../actions/edit-record.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { getVersion, listVersions } from '../store/record-store.ts';
import { addressOf, patternOf } from './addresses.ts';
import { historyOf, subjectOf } from './editable.ts';
import { HistoryPage, versionsPerPage } from './history-page.tsx';
import {
  answerPage,
  crumbsTo,
  goOn,
  type Kit,
  nameIn,
  namesOf,
  personOf,
  requireRecord,
  tailored,
} from './kit.tsx';
import { readPosted, readVersionNumber } from './read-posted.ts';
import { answerRemoved } from './removal-routes.tsx';
import { editingWords } from './words.ts';

/** Registers the history of an object, and the return of one of its versions. */
export function registerHistory(router: Router, kit: Kit): void {
  router.page(patternOf(kit.editable, 'history'), {
    get: {
      policy: { resource: historyOf(kit.editable), verb: 'get' },
      answer: (context) => showHistory(kit, context),
    },
    post: {
      policy: { resource: historyOf(kit.editable), verb: 'restore' },
      answer: (context) => restoreVersion(kit, context),
    },
  });
}

/** The history of an object has the owners of the object. */
const historySubject = (kit: Kit, record: StoredRecord) => ({
  ...subjectOf(kit.editable, record),
  resource: historyOf(kit.editable),
});

async function showHistory(
  general: Kit,
  context: RequestContext,
  notice?: string,
  status: 200 | 409 = 200,
): Promise<Response> {
  const record = await requireHistory(general, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(general, context, record);
  const kit = await tailored(general, { record, parameters: {} });
  const before = readBefore(context);
  const versions = await listVersions(kit.database, kit.editable.record.kind, record.id, {
    limit: versionsPerPage + 1,
    ...(before === null ? {} : { before }),
  });
  const language = context.get('language');
  const words = editingWords[language].history;
  return answerPage(
    context,
    <HistoryPage
      context={context.get('page')}
      current={kit.editable.current}
      name={nameIn(kit, record)}
      crumbs={crumbsTo(kit, language, record, words.short)}
      fields={kit.editable.fields}
      versions={versions}
      currentVersion={record.version}
      names={
        await namesOf(
          kit,
          versions.map(({ personId }) => personId),
        )
      }
      mayRestore={
        context.get('rights').may('restore', historySubject(kit, record)) &&
        context.get('rights').may('update', subjectOf(kit.editable, record))
      }
      isOlder={before !== null}
      address={addressOf(language, kit.editable, record, 'history')}
      deeds={addressOf(language, kit.editable, record, 'deeds')}
      notice={notice}
    />,
    status,
  );
}

/** @throws RequestRefusal `REQ-404` for a place that no history has, as for an object that does not exist */
function readBefore(context: RequestContext): number | null {
  const asked = context.req.query('before');
  if (asked === undefined) return null;
  const before = readVersionNumber(asked);
  if (before === null || before < 2) throw new RequestRefusal('REQ-404');
  return before;
}

async function requireHistory(
  kit: Kit,
  context: RequestContext,
  verb: 'get' | 'restore',
): Promise<StoredRecord> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt === null) context.get('rights').require(verb, historySubject(kit, record));
  return record;
}

async function restoreVersion(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireHistory(kit, context, 'restore');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  // A version that returns is a change: who may not change the object may not bring one back either.
  context.get('rights').require('update', subjectOf(kit.editable, record));
  const posted = await readPosted(context);
  const [read, target] = [readVersionNumber(posted('version')[0]), readVersionNumber(posted('target')[0])];
  const words = editingWords[context.get('language')];
  if (read === null || target === null) throw new RequestRefusal('REQ-400');
  const former = await getVersion(kit.database, kit.editable.record.kind, record.id, target);
  if (former === null) throw new RequestRefusal('REQ-404');
  const outcome = await editRecord(kit.database, kit.editable.record, {
    id: record.id,
    readVersion: read,
    fields: former.fields,
    personId: personOf(context),
    at: kit.ports.clock.now(),
    verb: 'restore-version',
    strict: true,
  });
  if (outcome.outcome === 'conflict') return showHistory(kit, context, words.history.stale, 409);
  if (outcome.outcome === 'refused') {
    const [fault] = outcome.faults;
    return showHistory(kit, context, fault?.message[context.get('language')] ?? words.history.stale, 409);
  }
  if (outcome.outcome !== 'saved') throw new RequestRefusal('REQ-404');
  const saved = (await kit.editable.record.get(kit.database, record.id)) ?? record;
  const query = outcome.unchanged ? '?unchanged=1' : `?saved=${outcome.version}`;
  return goOn(context, addressOf(context.get('language'), kit.editable, saved) + query);
}
