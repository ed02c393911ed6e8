import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { type EditOutcome, editRecord, type FormFault } from '../actions/edit-record.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { getDraft, removeDraft, saveDraft } from '../store/draft-store.ts';
import { addressOf, patternOf } from './addresses.ts';
import { answerConflict, answerResolution } from './conflict-answers.tsx';
import { FormPage, type FormPageProps } from './form-page.tsx';
import { answerPage, crumbsTo, goOn, type Kit, nameIn, personOf, requireRecord, tailored } from './kit.tsx';
import { readPosted, readVersionNumber } from './read-posted.ts';
import { answerRemoved } from './removal-routes.tsx';
import { collectTyped, type Posted, readTyped, type Typed, warningsOf, writeTyped } from './typed-form.ts';
import { editingWords } from './words.ts';

/** Registers the form of an object: what a person sees, saves, keeps as a draft, decides after a conflict. */
export function registerEditForm(router: Router, kit: Kit): void {
  const policy = { resource: kit.editable.resource, verb: 'update' } as const;
  router.page(patternOf(kit.editable, 'edit'), {
    get: { policy, answer: (context) => showForm(kit, context) },
    post: { policy, answer: (context) => answerForm(kit, context) },
  });
}

async function showForm(general: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(general, context, 'update');
  if (record.deletedAt !== null) return answerRemoved(general, context, record);
  const kit = await tailored(general, { record, parameters: {} });
  const draft = await getDraft(kit.database, personOf(context), kit.editable.record.kind, record.id);
  const typed = draft ? (draft.fields as Typed) : writeTyped(kit.editable.fields, record.fields);
  return answerPage(
    context,
    <FormPage
      {...formProps(kit, context, record, {
        typed,
        version: draft?.baseVersion ?? (draft ? 0 : record.version),
      })}
      draft={draft ? { savedAt: draft.savedAt, justKept: false } : undefined}
    />,
  );
}

/** What the form of an object shows, whatever brings it. */
function formProps(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  { typed, version }: { readonly typed: Typed; readonly version: number },
): FormPageProps {
  const { editable } = kit;
  const language = context.get('language');
  const words = editingWords[language].edit;
  return {
    context: context.get('page'),
    current: editable.current,
    title: words.title(nameIn(kit, record)),
    crumbs: crumbsTo(kit, language, record, words.short),
    fields: editable.fields,
    typed,
    warnings: warningsOf(editable.fields, readTyped(editable.fields, typed).values),
    hidden: { version: String(version) },
    submit: words.save,
    cancel: addressOf(language, editable, record),
  };
}

async function answerForm(general: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(general, context, 'update');
  const kit = await tailored(general, { record, parameters: {} });
  const posted = await readPosted(context);
  const typed = collectTyped(kit.editable.fields, posted);
  const [asked] = posted('do');
  if (asked === 'discard') {
    await removeDraft(kit.database, personOf(context), kit.editable.record.kind, record.id);
    return goOn(context, context.req.path);
  }
  if (record.deletedAt !== null) {
    await keepDraft(kit, context, record, typed, record.version);
    return answerRemoved(kit, context, record, typed);
  }
  const version = readVersionNumber(posted('version')[0]);
  if (version === null) return answerWithoutVersion(kit, context, record, typed);
  if (asked === 'draft') return answerDraft(kit, context, record, typed, version);
  if (asked === 'resolve') return resolve(kit, context, record, posted, version);
  if (asked !== 'save' && asked !== undefined) throw new RequestRefusal('REQ-400');
  return save(kit, context, record, typed, version);
}

const keepDraft = (kit: Kit, context: RequestContext, record: StoredRecord, typed: Typed, version: number) =>
  saveDraft(kit.database, personOf(context), {
    objectKind: kit.editable.record.kind,
    objectId: record.id,
    baseVersion: version,
    fields: typed,
    savedAt: kit.ports.clock.now(),
  });

/** Nobody can say what such an edit would overwrite: what was typed is kept, and compared with everything at the next try. */
async function answerWithoutVersion(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  typed: Typed,
): Promise<Response> {
  await keepDraft(kit, context, record, typed, 0);
  const words = editingWords[context.get('language')];
  return answerPage(
    context,
    <FormPage
      {...formProps(kit, context, record, { typed, version: 0 })}
      notice={
        <Alert>
          <p role="alert">
            {words.edit.nothingSaved} {words.changed}
          </p>
        </Alert>
      }
    />,
    428,
  );
}

async function answerDraft(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  typed: Typed,
  version: number,
): Promise<Response> {
  await keepDraft(kit, context, record, typed, version);
  const savedAt = kit.ports.clock.now();
  if (isForScript(context))
    return context.json({ savedAt: savedAt.toISOString() }, 200, { 'cache-control': 'no-store' });
  return answerPage(
    context,
    <FormPage {...formProps(kit, context, record, { typed, version })} draft={{ savedAt, justKept: true }} />,
  );
}

/** True for the script that keeps drafts; a person's browser asks for a page. */
export const isForScript = (context: RequestContext): boolean =>
  /^application\/json/.test(context.req.header('accept') ?? '');

async function save(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  typed: Typed,
  version: number,
): Promise<Response> {
  const { editable } = kit;
  const { values, faults } = readTyped(editable.fields, typed);
  const allFaults = faults.length > 0 ? faults : (editable.check?.(values) ?? []);
  if (allFaults.length > 0) return refuse(kit, context, record, typed, version, allFaults, 422);
  const outcome = await editRecord(kit.database, editable.record, {
    id: record.id,
    readVersion: version,
    fields: values,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  return answerOutcome(kit, context, record, { typed, version, outcome });
}

interface Attempt {
  readonly typed: Typed;
  readonly version: number;
  readonly outcome: EditOutcome;
}

async function answerOutcome(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  { typed, version, outcome }: Attempt,
): Promise<Response> {
  const { editable, database } = kit;
  if (outcome.outcome === 'saved') {
    await removeDraft(database, personOf(context), editable.record.kind, record.id);
    const saved = (await editable.record.get(database, record.id)) ?? record;
    return goOn(context, addressOf(context.get('language'), editable, saved) + savedQuery(outcome));
  }
  if (outcome.outcome === 'conflict') {
    await keepDraft(kit, context, record, typed, version);
    return answerConflict(kit, context, record, { mine: typed, base: version, version: outcome.version });
  }
  if (outcome.outcome === 'refused') return refuse(kit, context, record, typed, version, outcome.faults, 409);
  if (outcome.outcome === 'missing') throw new RequestRefusal('REQ-404');
  await keepDraft(kit, context, record, typed, version);
  return answerRemoved(kit, context, { ...record, deletedAt: outcome.deletedAt }, typed);
}

/** Tells the next page what was saved; it checks each word before showing it. */
function savedQuery(outcome: Extract<EditOutcome, { outcome: 'saved' }>): string {
  const query = new URLSearchParams(
    outcome.unchanged ? { unchanged: '1' } : { saved: String(outcome.version) },
  );
  if (outcome.taken.length > 0) query.set('with', outcome.taken.join(' '));
  return `?${query}`;
}

function refuse(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  typed: Typed,
  version: number,
  faults: readonly FormFault[],
  status: 409 | 422,
): Response {
  return answerPage(
    context,
    <FormPage {...formProps(kit, context, record, { typed, version })} faults={faults} />,
    status,
  );
}

async function resolve(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  posted: Posted,
  version: number,
): Promise<Response> {
  const answer = await answerResolution(kit, context, record, posted, version);
  if (answer instanceof Response) return answer;
  return answerOutcome(kit, context, record, answer);
}
