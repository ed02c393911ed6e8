import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { FormFault } from '../actions/edit-record.ts';
import { getDraft, removeDraft, saveDraft } from '../store/draft-store.ts';
import { addressOf, listAddress } from './addresses.ts';
import { createOnce, creationFields } from './create.ts';
import { isForScript } from './edit-routes.tsx';
import type { Creation } from './editable.ts';
import { FormPage, type FormPageProps } from './form-page.tsx';
import { answerPage, crumbsTo, goOn, type Kit, personOf, tailored } from './kit.tsx';
import { readPosted } from './read-posted.ts';
import { collectTyped, readTyped, type Typed, warningsOf } from './typed-form.ts';
import { editingWords } from './words.ts';

/** Registers the form with which one kind of object begins. */
export function registerCreation(
  router: Router,
  { ports, database, editable }: Kit,
  creation: Creation,
): void {
  const kit = { ports, database, editable: { ...editable, creation } };
  const policy = { resource: kit.editable.resource, verb: 'create' } as const;
  router.page(creation.address, {
    get: { policy, answer: (context) => showCreation(kit, creation, context) },
    post: { policy, answer: (context) => answerCreation(kit, creation, context) },
  });
}

const parametersOf = (context: RequestContext) => context.req.param() as Readonly<Record<string, string>>;

/** Where one goes who gives up: the page above, else the list. */
function cancelAddress({ editable }: Kit, context: RequestContext): string {
  const language = context.get('language');
  const above = editable.above?.at(-1);
  return above === undefined ? listAddress(language, editable) : addressIn(language, above.addresses);
}

/** Under which name the draft of something that does not exist yet is kept. */
const draftId = (context: RequestContext): string =>
  ['new', ...Object.values(parametersOf(context))].join(' ').slice(0, 200);

async function requireCreation(kit: Kit, creation: Creation, context: RequestContext): Promise<void> {
  const subject = await creation.subject?.(context, kit.database);
  context.get('rights').require('create', subject ?? { resource: kit.editable.resource, state: 'active' });
}

async function showCreation(general: Kit, creation: Creation, context: RequestContext): Promise<Response> {
  await requireCreation(general, creation, context);
  const kit = await tailored(general, { record: null, parameters: parametersOf(context) });
  const draft = await getDraft(kit.database, personOf(context), kit.editable.record.kind, draftId(context));
  const begun = await creation.begin?.(context);
  const isBegun = begun !== undefined && begun.isProposed !== true && Object.keys(begun.typed).length > 0;
  // What a person has just asked for comes before a draft of another day, which stays kept.
  const shown = isBegun ? null : draft;
  const typed = (shown?.fields as Typed | undefined) ?? { ...initialTyped(kit), ...begun?.typed };
  return answerPage(
    context,
    <FormPage
      {...(await props(kit, creation, context, typed, kit.ports.ids.create()))}
      notice={begun?.above}
      draft={shown ? { savedAt: shown.savedAt, justKept: false } : undefined}
    />,
  );
}

const initialTyped = (kit: Kit): Typed =>
  Object.fromEntries(creationFields(kit).map(({ name }) => [name, '']));

async function props(
  kit: Kit,
  creation: Creation,
  context: RequestContext,
  typed: Typed,
  key: string,
): Promise<FormPageProps> {
  const language = context.get('language');
  const lead =
    typeof creation.lead === 'function' ? await creation.lead(context, kit.database) : creation.lead;
  const title = typeset(language, creation.title[language]);
  const fields = creationFields(kit);
  const { values } = readTyped(fields, typed);
  return {
    context: context.get('page'),
    current: kit.editable.current,
    title,
    ...(lead ? { lead: typeset(language, lead[language]) } : {}),
    crumbs: crumbsTo(kit, language, null, title),
    fields,
    typed,
    warnings: warningsOf(fields, values),
    hidden: { key },
    submit: editingWords[language].edit.create,
    cancel: cancelAddress(kit, context),
  };
}

async function answerCreation(general: Kit, creation: Creation, context: RequestContext): Promise<Response> {
  await requireCreation(general, creation, context);
  const kit = await tailored(general, { record: null, parameters: parametersOf(context) });
  const posted = await readPosted(context);
  const fields = creationFields(kit);
  const typed = collectTyped(fields, posted);
  const personId = personOf(context);
  const [asked] = posted('do');
  const [key = ''] = posted('key');
  if (asked === 'discard') {
    await removeDraft(kit.database, personId, kit.editable.record.kind, draftId(context));
    return goOn(context, context.req.path);
  }
  if (asked === 'draft') return answerDraft(kit, creation, context, typed, key);
  if (asked !== 'save' && asked !== undefined) throw new RequestRefusal('REQ-400');
  const { values, faults } = readTyped(fields, typed);
  const all = faults.length > 0 ? faults : (kit.editable.check?.(values) ?? []);
  if (all.length > 0) return refuse(kit, creation, context, typed, key, all, 422);
  if (!/^[\w-]{8,64}$/.test(key)) return sendAgain(kit, creation, context, typed);
  const outcome = await createOnce(kit, { key, values, personId, parameters: parametersOf(context) });
  if (outcome.outcome === 'other-request') return sendAgain(kit, creation, context, typed);
  if (outcome.outcome === 'refused') return refuse(kit, creation, context, typed, key, outcome.refusal, 409);
  await removeDraft(kit.database, personId, kit.editable.record.kind, draftId(context));
  const record = await kit.editable.record.get(kit.database, outcome.answer.id);
  if (record === null) throw new RequestRefusal('REQ-404');
  return goOn(context, `${addressOf(context.get('language'), kit.editable, record)}?created=1`);
}

async function answerDraft(
  kit: Kit,
  creation: Creation,
  context: RequestContext,
  typed: Typed,
  key: string,
): Promise<Response> {
  const savedAt = kit.ports.clock.now();
  await saveDraft(kit.database, personOf(context), {
    objectKind: kit.editable.record.kind,
    objectId: draftId(context),
    baseVersion: null,
    fields: typed,
    savedAt,
  });
  if (isForScript(context))
    return context.json({ savedAt: savedAt.toISOString() }, 200, { 'cache-control': 'no-store' });
  const shown = await props(kit, creation, context, typed, key);
  return answerPage(context, <FormPage {...shown} draft={{ savedAt, justKept: true }} />);
}

async function refuse(
  kit: Kit,
  creation: Creation,
  context: RequestContext,
  typed: Typed,
  key: string,
  faults: readonly FormFault[],
  status: 409 | 422,
): Promise<Response> {
  return answerPage(
    context,
    <FormPage {...(await props(kit, creation, context, typed, key))} faults={faults} />,
    status,
  );
}

/** The form had already served for something else, or had lost its key: it is shown again with a new one. */
async function sendAgain(
  kit: Kit,
  creation: Creation,
  context: RequestContext,
  typed: Typed,
): Promise<Response> {
  const words = editingWords[context.get('language')].edit;
  return answerPage(
    context,
    <FormPage
      {...(await props(kit, creation, context, typed, kit.ports.ids.create()))}
      notice={
        <Alert>
          <p role="alert">
            <strong>{words.nothingSaved}</strong> {words.usedForm}
          </p>
        </Alert>
      }
    />,
    409,
  );
}
