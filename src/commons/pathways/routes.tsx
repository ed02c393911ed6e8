import {
  answerRemoved,
  peopleDatabase,
  readPosted,
  readText,
  savedNotice,
  webAddressField,
} from '../../people/index.ts';
import type { PageHandler, RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { shorten } from '../../platform/web/format/shorten.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { listPathways } from '../actions/list-pathways.ts';
import {
  bringProgressIn,
  keepEvidence,
  listOwnPathways,
  markOwnStep,
  type OwnPathway,
  progressOf,
} from '../actions/own-progress.ts';
import { readStepResources } from '../actions/read-step-resources.ts';
import { markStep, nextStep, type StepMark } from '../domain/pathway-progress.ts';
import { keyNames, readAnswersToKeys, recommend } from '../domain/recommend.ts';
import { findPathwayRecord, listPublishers, listUnpublishedPathways } from '../store/pathway-store.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { deviceProgress, keepOnDevice } from './device-progress.ts';
import { FindPage } from './find-page.tsx';
import { ListPage } from './list-page.tsx';
import { pathwayEditable } from './pathway-editable.ts';
import { pathwayJsonLd } from './pathway-json-ld.ts';
import { PathwayPage, type PathwayPageProps, Told } from './pathway-page.tsx';
import { pathwayOf, pathwaySubject, type StoredPathway } from './pathway-record.ts';
import type { TypedEvidence } from './pathway-step.tsx';
import { pathwayWords } from './words.ts';
import { WritingAside } from './writing-aside.tsx';

const evidenceUrlField = webAddressField({
  name: 'evidenceUrl',
  label: { fr: '', en: '' },
  optional: true,
});
/** Characters of what somebody says of a step, at most. */
const longestEvidence = 1_500;

/** Registers the list, the five questions and the page of each pathway; after the pages whose address would look like one. */
export function registerPathwayPages(router: Router, ports: Ports): void {
  const list = { resource: 'pathway', verb: 'list' } as const;
  router.page(pathwayAddresses.list, { get: { policy: list, answer: answerList(ports) } });
  router.page(pathwayAddresses.find, { get: { policy: list, answer: answerFind(ports) } });
  router.route('GET', '/api/v1/pathways/:key/course.jsonld', {
    policy: { resource: 'pathway', verb: 'get' },
    answer: answerCourse(ports),
  });
  router.page(pathwayAddresses.page, {
    get: {
      policy: { resource: 'pathway', verb: 'get' },
      answer: async (context) => {
        const asked = await readAsked(ports, context);
        return asked instanceof Response ? asked : show(ports, context, asked, {});
      },
    },
    post: { policy: { resource: 'pathway', verb: 'run' }, answer: answerMark(ports) },
  });
}

/** What one did: in the account for a member, on the device for a visitor. */
async function ownOf(ports: Ports, context: RequestContext): Promise<readonly OwnPathway[] | null> {
  const { personId } = context.get('asker');
  return personId === null ? null : listOwnPathways(ports, personId);
}

/** A page that tells what somebody did is theirs. */
const keepPrivate = (context: RequestContext): void => context.header('cache-control', 'private, no-cache');

const answerList =
  (ports: Ports): PageHandler =>
  async (context) => {
    const rights = context.get('rights');
    const { organisations } = rights.scope();
    const database = peopleDatabase(ports.database);
    const readsAll = rights.may('list', { resource: 'pathway', state: 'draft' });
    const [pathways, unpublished, own] = await Promise.all([
      listPathways(ports.readDatabase),
      listUnpublishedPathways(database, readsAll ? null : Object.keys(organisations)),
      ownOf(ports, context),
    ]);
    const progress = own === null ? deviceProgress(context, ports.settings.origin) : progressOf(own);
    if (progress.size > 0) keepPrivate(context);
    return context.html(
      renderPage(
        <ListPage
          context={context.get('page')}
          pathways={pathways}
          unpublished={unpublished}
          publishers={
            await listPublishers(
              database,
              [...pathways, ...unpublished].map(({ organisationId }) => organisationId),
            )
          }
          progress={progress}
          mayWrite={rights.may('create', { resource: 'pathway', state: 'draft' })}
        />,
      ),
    );
  };

const answerFind =
  (ports: Ports): PageHandler =>
  async (context) => {
    context.get('rights').scope();
    const answers = readAnswersToKeys((name) => context.req.query(name));
    const unknown = keyNames.flatMap((key) => {
      const found = context.req.query(key) ?? '';
      return found === '' || answers[key] !== null ? [] : [{ key, found: shorten(found, 60) }];
    });
    return context.html(
      renderPage(
        <FindPage
          context={context.get('page')}
          answers={answers}
          isAsked={keyNames.some((key) => context.req.query(key) !== undefined)}
          unknown={unknown}
          recommended={recommend(await listPathways(ports.readDatabase), answers)}
        />,
      ),
    );
  };

/** The pathway of the address, for somebody who may read it; what is answered when it was removed. */
async function readAsked(ports: Ports, context: RequestContext): Promise<StoredPathway | Response> {
  const rights = context.get('rights');
  const database = peopleDatabase(ports.database);
  const record = await findPathwayRecord(database, context.req.param('key') ?? '');
  if (record === null) {
    rights.scope();
    throw new RequestRefusal('REQ-404');
  }
  if (record.deletedAt !== null) {
    rights.require('restore', { ...pathwaySubject(record), state: 'deleted' });
    return answerRemoved({ ports, database, editable: pathwayEditable }, context, record);
  }
  rights.require('get', pathwaySubject(record));
  return pathwayOf(record);
}

type Shown = Partial<Pick<PathwayPageProps, 'notice'>> & {
  readonly typed?: { readonly step: string; readonly evidence: TypedEvidence };
};

async function show(
  ports: Ports,
  context: RequestContext,
  pathway: StoredPathway,
  { notice, typed }: Shown,
): Promise<Response> {
  const { origin } = ports.settings;
  const database = peopleDatabase(ports.database);
  const rights = context.get('rights');
  const [own, resources, publishers] = await Promise.all([
    ownOf(ports, context),
    readStepResources(ports.readDatabase, pathway.steps),
    listPublishers(database, [pathway.organisationId]),
  ]);
  const device = deviceProgress(context, origin);
  const mine = own?.find((one) => one.pathway.id === pathway.id)?.steps;
  const marks: ReadonlyMap<string, StepMark> =
    own === null
      ? (device.get(pathway.key) ?? new Map())
      : new Map([...(mine ?? [])].map(([key, { mark }]) => [key, mark]));
  if (own !== null || marks.size > 0) keepPrivate(context);
  const record = (await findPathwayRecord(database, pathway.id))!;
  return context.html(
    renderPage(
      <PathwayPage
        context={context.get('page')}
        pathway={pathway}
        publisher={pathway.organisationId === null ? null : (publishers.get(pathway.organisationId) ?? null)}
        resources={resources}
        marks={marks}
        evidence={own === null ? null : evidenceOf(mine, typed)}
        mayMark={pathway.state === 'published'}
        mayBringIn={own !== null && device.size > 0}
        writing={
          <WritingAside
            context={context.get('page')}
            pathway={pathway}
            record={record}
            mayEdit={rights.may('update', pathwaySubject(record))}
            mayDecide={rights.may('accept', pathwaySubject(record))}
            mayRemove={rights.may('remove', pathwaySubject(record))}
          />
        }
        notice={notice ?? savedNotice(context, pathwayEditable, record) ?? saidOf(context)}
      />,
    ),
    typed === undefined ? 200 : 422,
  );
}

function evidenceOf(mine: OwnPathway['steps'] | undefined, typed: Shown['typed']) {
  const kept = [...(mine ?? [])].map(([key, { evidence, evidenceUrl }]): [string, TypedEvidence] => [
    key,
    { evidence, evidenceUrl: evidenceUrl ?? '', problems: {} },
  ]);
  return new Map<string, TypedEvidence>(typed === undefined ? kept : [...kept, [typed.step, typed.evidence]]);
}

/** What was just done, when one comes from doing it. */
function saidOf(context: RequestContext) {
  const words = pathwayWords[context.get('language')].page;
  const said = {
    evidence: words.evidenceSaved,
    forgotten: words.forgotten,
    'brought-in': words.broughtIn,
    gone: words.stepGone,
  };
  const text = Object.entries(said).find(([name]) => name === context.req.query('said'))?.[1];
  return text === undefined ? null : <Told text={text} />;
}

const marksByWord: Readonly<Record<string, StepMark | null>> = { done: 'done', later: 'later', none: null };

const answerMark =
  (ports: Ports): PageHandler =>
  async (context) => {
    const asked = await readAsked(ports, context);
    if (asked instanceof Response) return asked;
    context.get('rights').require('run', { resource: 'pathway', state: asked.state });
    const all = await readPosted(context);
    const act = all('do')[0];
    const page = pathwayAddress(context.get('language'), asked.key);
    const goTo = (said: string, anchor: string): Response => {
      context.header('cache-control', 'no-store');
      return context.redirect(`${page}${said === '' ? '' : `?said=${said}`}#${anchor}`, 303);
    };
    if (act === 'forget') {
      keepOnDevice(context, ports.settings.origin, new Map());
      return goTo('forgotten', 'content');
    }
    if (act === 'bring-in') {
      await bringIn(ports, context);
      return goTo('brought-in', 'progress');
    }
    const step = asked.steps.find(({ key }) => key === all('step')[0]);
    if (step === undefined) return goTo('gone', 'content');
    if (act === 'evidence') return answerEvidence(ports, context, { asked, step: step.key, all, goTo });
    const word = all('mark')[0] ?? '';
    if (!Object.hasOwn(marksByWord, word)) throw new RequestRefusal('REQ-400');
    const mark = marksByWord[word]!;
    const marks = await keepMark(ports, context, asked, step.key, mark);
    const next = nextStep(asked.steps, marks);
    return goTo('', mark === 'done' ? (next === null ? 'progress' : `step-${next.key}`) : `step-${step.key}`);
  };

/** Marks the step where this person's steps are kept. @returns the marks of the pathway since */
async function keepMark(
  ports: Ports,
  context: RequestContext,
  pathway: StoredPathway,
  step: string,
  mark: StepMark | null,
): Promise<ReadonlyMap<string, StepMark> | undefined> {
  const { personId } = context.get('asker');
  const { origin } = ports.settings;
  if (personId === null) {
    const progress = markStep(deviceProgress(context, origin), pathway.key, step, mark);
    keepOnDevice(context, origin, progress);
    return progress.get(pathway.key);
  }
  await markOwnStep(ports, personId, { pathwayId: pathway.id, stepKey: step }, mark);
  return progressOf(await listOwnPathways(ports, personId)).get(pathway.key);
}

/** The account takes the steps of the device, which then forgets them. */
async function bringIn(ports: Ports, context: RequestContext): Promise<void> {
  const { personId } = context.get('asker');
  if (personId === null) throw new RequestRefusal('SEC-002');
  const { origin } = ports.settings;
  await bringProgressIn(ports, personId, await listPathways(ports.database), deviceProgress(context, origin));
  keepOnDevice(context, origin, new Map());
}

async function answerEvidence(
  ports: Ports,
  context: RequestContext,
  order: {
    readonly asked: StoredPathway;
    readonly step: string;
    readonly all: (name: string) => readonly string[];
    readonly goTo: (said: string, anchor: string) => Response;
  },
): Promise<Response> {
  const { personId } = context.get('asker');
  if (personId === null) throw new RequestRefusal('SEC-002');
  const { asked, step, all, goTo } = order;
  const language = context.get('language');
  const typed = { evidence: all('evidence')[0] ?? '', evidenceUrl: all('evidenceUrl')[0] ?? '' };
  const text = readText(typed.evidence, { longest: longestEvidence, lines: true });
  const url = evidenceUrlField.read(typed.evidenceUrl);
  if (!text.ok || !url.ok) {
    const problems = {
      ...(text.ok ? {} : { evidence: text.fault.message[language] }),
      ...(url.ok ? {} : { evidenceUrl: url.fault.message[language] }),
    };
    return show(ports, context, asked, { typed: { step, evidence: { ...typed, problems } } });
  }
  const kept = await keepEvidence(ports, personId, {
    pathwayId: asked.id,
    stepKey: step,
    evidence: String(text.value),
    evidenceUrl: url.value === null ? null : String(url.value),
  });
  return kept ? goTo('evidence', `step-${step}`) : goTo('gone', 'content');
}

const answerCourse =
  (ports: Ports): PageHandler =>
  async (context) => {
    const asked = await readAsked(ports, context);
    if (asked instanceof Response) return asked;
    const publishers = await listPublishers(peopleDatabase(ports.database), [asked.organisationId]);
    const publisher = asked.organisationId === null ? null : (publishers.get(asked.organisationId) ?? null);
    const language = context.req.query('in') === 'en' ? 'en' : 'fr';
    return context.body(
      JSON.stringify(pathwayJsonLd(asked, language, ports.settings.origin, publisher?.name ?? null)),
      200,
      {
        'content-type': 'application/ld+json; charset=utf-8',
        ...(asked.state === 'published'
          ? { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' }
          : { 'cache-control': 'no-store' }),
      },
    );
  };
