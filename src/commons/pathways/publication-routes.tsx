import {
  collectTyped,
  goOn,
  peopleDatabase,
  personOf,
  readPosted,
  readText,
  readTyped,
  type StoredRecord,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import type { FieldProblem } from '../../platform/web/components/error-summary.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import {
  actsIn,
  changePublication,
  type PublicationAct,
  publicationActs,
} from '../actions/publish-pathway.ts';
import { readStepResources } from '../actions/read-step-resources.ts';
import { findPathwayRecord } from '../store/pathway-store.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { editorWords } from './editor-words.ts';
import { pathwayEditable } from './pathway-editable.ts';
import { PathwayPage } from './pathway-page.tsx';
import { pathwayOf, pathwayOfFields, pathwaySubject, type StoredPathway } from './pathway-record.ts';
import { PublicationPage } from './publication-page.tsx';

/** Registers the preview of what is being typed, and the publication of a pathway. */
export function registerPublication(router: Router, ports: Ports): void {
  router.page(pathwayAddresses.preview, {
    post: {
      policy: { resource: 'pathway', verb: 'create' },
      answer: (context) => answerPreview(ports, context),
    },
  });
  router.page(pathwayAddresses.publication, {
    get: {
      policy: { resource: 'pathway', verb: 'update' },
      answer: async (context) => show(context, await requireWriting(ports, context), {}),
    },
    post: {
      policy: { resource: 'pathway', verb: 'update' },
      answer: (context) => answerAct(ports, context),
    },
  });
}

/** The pathway of the address, for those who write it or decide about it. */
async function requireWriting(ports: Ports, context: RequestContext): Promise<StoredRecord> {
  const rights = context.get('rights');
  const record = await findPathwayRecord(peopleDatabase(ports.database), context.req.param('key') ?? '');
  if (record === null || record.deletedAt !== null) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  if (!rights.may('accept', pathwaySubject(record))) rights.require('update', pathwaySubject(record));
  return record;
}

/** What this person may do in this state; a moderator publishes at once what they could propose. */
function actsOf(context: RequestContext, record: StoredRecord): PublicationAct[] {
  const rights = context.get('rights');
  const subject = pathwaySubject(record);
  const acts = actsIn(pathwayOf(record).state).filter((act) =>
    rights.may(publicationActs[act].right, subject),
  );
  return acts.includes('publish') ? acts.filter((act) => publicationActs[act].right === 'accept') : acts;
}

interface Shown {
  readonly reason?: string;
  readonly problems?: readonly FieldProblem[];
}

function show(
  context: RequestContext,
  record: StoredRecord,
  { reason = '', problems = [] }: Shown,
): Response {
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <PublicationPage
        context={context.get('page')}
        pathway={pathwayOf(record)}
        acts={actsOf(context, record)}
        reason={reason}
        problems={problems}
        isDone={context.req.query('done') === '1'}
      />,
    ),
    problems.length > 0 ? 422 : 200,
  );
}

async function answerAct(ports: Ports, context: RequestContext): Promise<Response> {
  const record = await requireWriting(ports, context);
  const all = await readPosted(context);
  const words = editorWords[context.get('language')].publication;
  const typed = all('reason')[0] ?? '';
  const asked = all('do')[0] ?? '';
  if (!Object.hasOwn(publicationActs, asked)) throw new RequestRefusal('REQ-400');
  const act = asked as PublicationAct;
  const { state } = pathwayOf(record);
  const noGo = () =>
    show(context, record, { reason: typed, problems: [{ message: words.noGo(words.states[state]) }] });
  if (!actsOf(context, record).includes(act)) return noGo();
  const reason = readText(typed, { longest: 600, lines: true });
  const field = 'reason';
  if (!reason.ok)
    return show(context, record, {
      reason: typed,
      problems: [{ field, message: reason.fault.message[context.get('language')] }],
    });
  if (publicationActs[act].needsReason && reason.value === '')
    return show(context, record, { problems: [{ field, message: words.reasonMissing }] });
  const done = await changePublication(peopleDatabase(ports.database), record, {
    act,
    reason: String(reason.value),
    personId: personOf(context),
    at: ports.clock.now(),
  });
  if (!done) return noGo();
  return goOn(
    context,
    `${pathwayAddress(context.get('language'), pathwayOf(record).key, 'publication')}?done=1`,
  );
}

/** Shows what is being typed as readers would see it; nothing is kept. */
async function answerPreview(ports: Ports, context: RequestContext): Promise<Response> {
  context.get('rights').scope();
  const language = context.get('language');
  const words = editorWords[language];
  const { fields } = pathwayEditable;
  const typed = collectTyped(fields, await readPosted(context));
  const { values, faults } = readTyped(fields, typed);
  const all = [...faults, ...(faults.length === 0 ? (pathwayEditable.check?.(values) ?? []) : [])];
  const pathway: StoredPathway = {
    ...pathwayOfFields('preview', { ...blankFields, ...values }),
    version: 1,
    updatedAt: ports.clock.now(),
    deletedAt: null,
    organisationId: null,
    origin: 'person',
    answer: '',
  };
  const titled =
    pathway.title.fr + pathway.title.en === ''
      ? { ...pathway, title: { fr: editorWords.fr.untitled, en: editorWords.en.untitled } }
      : pathway;
  const page = (
    <PathwayPage
      context={context.get('page')}
      pathway={titled}
      publisher={null}
      resources={await readStepResources(ports.readDatabase, titled.steps)}
      marks={new Map()}
      evidence={null}
      mayMark={false}
      mayBringIn={false}
      notice={
        <Alert>
          <p role="status">{words.previewNotice}</p>
          {all.length === 0 ? null : (
            <>
              <p>
                <strong>{words.previewWrong}</strong>
              </p>
              <ul class="ticks">
                {all.map(({ field, message }) => (
                  <li key={field}>
                    {labelOf(field, language)}. {message[language]}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Alert>
      }
    />
  );
  context.header('cache-control', 'no-store');
  return context.html(renderPage(page), all.length === 0 ? 200 : 422);
}

const labelOf = (field: string, language: 'fr' | 'en'): string =>
  pathwayEditable.fields.find(({ name }) => name === field)?.label[language] ?? field;

/** What a preview shows where nothing readable was typed. */
const blankFields = {
  key: 'apercu',
  titleFr: '',
  titleEn: '',
  promiseFr: '',
  promiseEn: '',
  audiences: [],
  objectives: [],
  wishes: [],
  maturity: [],
  company: 'alone',
  minutes: 0,
  helps: [],
  steps: [],
  state: 'draft',
};
