import type { RequestContext } from '../../platform/ports/http.ts';
import { problemAnswer } from '../../platform/ports/problem-answer.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { type EditOutcome, editRecord } from '../actions/edit-record.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { removeRecord, restoreRecord } from '../actions/remove-record.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import { getVersion, listVersions } from '../store/record-store.ts';
import {
  answerRecord,
  apiFaults,
  apiLanguage,
  presentRecord,
  readIdempotencyKey,
  readIfMatch,
  readJsonBody,
} from './api-forms.ts';
import { createOnce, creationFields } from './create.ts';
import { type Creation, creationAddress, creationsOf, historyOf, subjectOf } from './editable.ts';
import { readJsonFields } from './json-form.ts';
import { type Kit, personOf, requireRecord, tailored } from './kit.tsx';

/** Registers `/api/v1/<word>`: list, create, read, replace, change, remove, restore, history. */
export function registerEditableApi(router: Router, kit: Kit): void {
  const { resource, api, list } = kit.editable;
  const base = `/api/v1/${api}`;
  const rule = <Verb extends string>(verb: Verb) => ({ resource, verb });
  if (list)
    router.route('GET', base, { policy: rule('list'), answer: (context) => answerList(kit, context) });
  for (const creation of creationsOf(kit.editable)) {
    const createAt = creationAddress(kit.editable, creation);
    if (createAt === null) continue;
    router.route('POST', createAt, {
      policy: rule('create'),
      answer: (context) => answerCreate(kit, creation, context),
    });
  }
  const one = `${base}/:key`;
  router.route('GET', one, { policy: rule('get'), answer: (context) => answerGet(kit, context) });
  router.route('PUT', one, { policy: rule('update'), answer: (context) => answerEdit(kit, context, true) });
  router.route('PATCH', one, {
    policy: rule('update'),
    answer: (context) => answerEdit(kit, context, false),
  });
  router.route('DELETE', one, { policy: rule('remove'), answer: (context) => answerRemove(kit, context) });
  router.route('POST', `${one}/restore`, {
    policy: rule('restore'),
    answer: (context) => answerRestore(kit, context),
  });
  router.route('GET', `${one}/history`, {
    policy: { resource: historyOf(kit.editable), verb: 'get' },
    answer: (context) => answerHistory(kit, context),
  });
}

const pageSize = { usual: 20, greatest: 100 };

async function answerList(kit: Kit, context: RequestContext): Promise<Response> {
  const query = context.req.query();
  const isKnown = (name: string): boolean => ['q', 'limit', 'after'].includes(name);
  if (!Object.keys(context.req.queries()).every(isKnown)) throw new RequestRefusal('REQ-003');
  const asked = Number(query.limit ?? pageSize.usual);
  const limit = Number.isInteger(asked) ? Math.min(pageSize.greatest, Math.max(1, asked)) : pageSize.usual;
  const found = await kit.editable.list!(kit.database, {
    asker: context.get('rights').scope(),
    after: query.after ?? null,
    search: (query.q ?? '').slice(0, 200),
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const next = found.length > limit ? items.at(-1)!.id : null;
  return context.json({ items: items.map((record) => presentRecord(kit, context, record)), next });
}

async function answerCreate(general: Kit, creation: Creation, context: RequestContext): Promise<Response> {
  const kit = { ...general, editable: { ...general.editable, creation } };
  const { editable } = kit;
  const subject = await creation.subject?.(context, kit.database);
  context.get('rights').require('create', subject ?? { resource: editable.resource, state: 'active' });
  const key = readIdempotencyKey(context);
  const parameters = context.req.param() as Readonly<Record<string, string>>;
  const asked = creationFields(await tailored(kit, { record: null, parameters }));
  const { values, faults } = readJsonFields(asked, await readJsonBody(context), true, editable.fields);
  const all = faults.length > 0 ? faults : (editable.check?.(values) ?? []);
  if (all.length > 0) return apiFaults(context, all, 422);
  const outcome = await createOnce(kit, { key, values, personId: personOf(context), parameters });
  if (outcome.outcome === 'other-request') throw new RequestRefusal('ONCE-001');
  if (outcome.outcome === 'refused') return apiFaults(context, outcome.refusal, 409);
  const record = await editable.record.get(kit.database, outcome.answer.id);
  if (record === null) throw new RequestRefusal('REQ-404');
  context.header('location', `/api/v1/${editable.api}/${record.id}`);
  return answerRecord(kit, context, record, outcome.repeated ? 200 : 201);
}

async function answerGet(kit: Kit, context: RequestContext): Promise<Response> {
  return answerRecord(kit, context, await requireStanding(kit, context, 'get'), 200);
}

/** @throws RequestRefusal `CONF-003` when it was removed and this person may know */
async function requireStanding(
  kit: Kit,
  context: RequestContext,
  verb: 'get' | 'update' | 'remove',
): Promise<StoredRecord> {
  const record = await requireRecord(kit, context, verb);
  if (record.deletedAt !== null) throw new RequestRefusal('CONF-003');
  return record;
}

async function answerEdit(kit: Kit, context: RequestContext, whole: boolean): Promise<Response> {
  const { editable } = kit;
  const record = await requireStanding(kit, context, 'update');
  const version = readIfMatch(context);
  const { fields } = (await tailored(kit, { record, parameters: {} })).editable;
  const { values, faults } = readJsonFields(fields, await readJsonBody(context), whole);
  const all = faults.length > 0 ? faults : (editable.check?.({ ...record.fields, ...values }) ?? []);
  if (all.length > 0) return apiFaults(context, all, 422);
  const outcome = await editRecord(kit.database, editable.record, {
    id: record.id,
    readVersion: version,
    fields: values,
    personId: personOf(context),
    at: kit.ports.clock.now(),
    strict: true,
  });
  if (outcome.outcome === 'conflict') return answerConflict(context, version, values, outcome);
  if (outcome.outcome === 'refused') return apiFaults(context, outcome.faults, 409);
  if (outcome.outcome === 'deleted') throw new RequestRefusal('CONF-003');
  const saved = await editable.record.get(kit.database, record.id);
  if (outcome.outcome === 'missing' || saved === null) throw new RequestRefusal('REQ-404');
  return answerRecord(kit, context, saved, 200);
}

/** Both versions, what they started from, and which fields a person has to decide on. */
function answerConflict(
  context: RequestContext,
  version: number,
  mine: Fields,
  outcome: Extract<EditOutcome, { outcome: 'conflict' }>,
): Response {
  context.header('etag', `"${outcome.version}"`);
  const { texts } = apiLanguage(context, 'CONF-001');
  return problemAnswer(context, {
    status: 412,
    code: 'CONF-001',
    ...texts,
    versions: {
      base: { version, fields: outcome.base },
      theirs: { version: outcome.version, at: outcome.theirs.at, fields: outcome.theirs.fields },
      mine,
      conflicts: outcome.conflicts.map(({ field }) => field),
      merged: outcome.merged,
    },
  });
}

async function answerRemove(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireStanding(kit, context, 'remove');
  const version = readIfMatch(context);
  const outcome = await removeRecord(kit.database, kit.editable.record, {
    id: record.id,
    readVersion: version,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  if (outcome.outcome === 'missing') throw new RequestRefusal('REQ-404');
  if (outcome.outcome === 'stale') {
    const [base, theirs] = await Promise.all([
      getVersion(kit.database, kit.editable.record.kind, record.id, version),
      kit.editable.record.get(kit.database, record.id),
    ]);
    return answerConflict(
      context,
      version,
      {},
      {
        outcome: 'conflict',
        version: outcome.version,
        conflicts: [],
        base: base?.fields ?? {},
        merged: theirs?.fields ?? {},
        theirs: { fields: theirs?.fields ?? {}, personId: null, at: theirs?.updatedAt ?? null },
      },
    );
  }
  return context.body(null, 204);
}

async function answerRestore(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  context.get('rights').require('restore', { ...subjectOf(kit.editable, record), state: 'deleted' });
  const outcome = await restoreRecord(kit.database, kit.editable.record, {
    id: record.id,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  if (outcome.outcome === 'too-late') throw new RequestRefusal('CONF-004');
  const restored = await kit.editable.record.get(kit.database, record.id);
  if (outcome.outcome !== 'done' || restored === null) throw new RequestRefusal('REQ-404');
  return answerRecord(kit, context, restored, 200);
}

async function answerHistory(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireStanding(kit, context, 'get');
  context.get('rights').require('get', {
    ...subjectOf(kit.editable, record),
    resource: historyOf(kit.editable),
  });
  const before = context.req.query('before');
  if (before !== undefined && !/^[1-9]\d{0,8}$/.test(before)) throw new RequestRefusal('REQ-404');
  const versions = await listVersions(kit.database, kit.editable.record.kind, record.id, {
    limit: pageSize.usual + 1,
    ...(before === undefined ? {} : { before: Number(before) }),
  });
  const items = versions.slice(0, pageSize.usual);
  const next = versions.length > pageSize.usual ? items.at(-1)!.version : null;
  return context.json({ items, next });
}
