import { randomBytes } from 'node:crypto';
import type { ActorKind } from '../kernel/codes.ts';
import { answerPage, answerRemoved, type Kit, peopleDatabase, requireRecord } from '../people/index.ts';
import type { RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import type { Router } from '../platform/ports/room.ts';
import { formatDate } from '../platform/web/format/dates.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import {
  answerCampaign,
  answerOpenly,
  keepDraft,
  type LinkState,
  openDraft,
  readLink,
  type Typed,
} from './actions/answer-campaign.ts';
import { dayOf } from './actions/steer-campaign.ts';
import { evaluationAddresses } from './addresses.ts';
import type { Campaign } from './domain/campaign.ts';
import { questionsFor } from './domain/question.ts';
import { readAnswers } from './domain/read-answers.ts';
import { listQuestions } from './framework/question-store.ts';
import { offlineScripts } from './offline/offline-section.tsx';
import { AnswerPage, type AnswerPageProps, ThanksPage } from './pages/answer-page.tsx';
import { problemsOf } from './pages/answer-problems.ts';
import { readTypedForm } from './read-typed-form.ts';
import { getCampaign } from './store/campaign-store.ts';
import { evaluationWords } from './words.ts';

/** Registers the page where people answer, by a link that works once; no account, no script, no cookie. */
export function registerAnswers(router: Router, ports: Ports, kit: Kit): void {
  router.page(evaluationAddresses.answer, {
    get: { policy: { resource: 'survey-answer', verb: 'get' }, answer: (context) => show(ports, context) },
    post: {
      policy: { resource: 'survey-answer', verb: 'create' },
      answer: (context) => keep(ports, context),
    },
  });
  router.page(evaluationAddresses.offline, {
    get: {
      policy: { resource: 'survey-answer', verb: 'get' },
      answer: (context) => show(ports, context, true),
    },
  });
  router.page(evaluationAddresses.offlineWorker, {
    get: { policy: { resource: 'survey-answer', verb: 'get' }, answer: answerWorker },
  });
  router.page(evaluationAddresses.preview, {
    get: {
      policy: { resource: 'evaluation', verb: 'run' },
      answer: (context) => preview(kit, context),
    },
  });
}

type OpenLink = Extract<LinkState, { state: 'open' }> & { readonly token: string; readonly today: string };

/** The open campaign of the link. @throws RequestRefusal when it is used, closed or unknown */
async function requireOpen(ports: Ports, context: RequestContext): Promise<OpenLink> {
  context.header('cache-control', 'no-store');
  // The link is told to no other site; to ours, old phones must say where a form comes from.
  context.header('referrer-policy', 'same-origin');
  context.get('rights').scope();
  const token = context.req.param('token') ?? '';
  const today = dayOf(ports.clock.now());
  const link = await readLink(peopleDatabase(ports.database), token, today);
  if (link.state !== 'open') throw refusalOf(link);
  return { ...link, token, today };
}

function refusalOf(link: Exclude<LinkState, { state: 'open' }>): RequestRefusal {
  if (!('on' in link)) return new RequestRefusal(link.state === 'used' ? 'ENQ-001' : 'REQ-404');
  const said = (language: 'fr' | 'en') =>
    evaluationWords[language].answer.closed(formatDate(language, link.on));
  return new RequestRefusal('ENQ-002', { advice: { fr: said('fr'), en: said('en') } });
}

interface Shown extends Pick<AnswerPageProps, 'typed'> {
  readonly problems?: AnswerPageProps['problems'];
  readonly notice?: string;
  readonly isOffline?: boolean;
}

function answerForm(context: RequestContext, link: OpenLink, shown: Shown): Response {
  const { campaign, isOpen, viewpoint } = link;
  const problems = shown.problems ?? [];
  const page = (
    <AnswerPage
      context={context.get('page')}
      campaign={campaign}
      viewpoint={viewpoint}
      mode={isOpen ? 'open' : 'personal'}
      token={link.token}
      isOffline={shown.isOffline ?? false}
      once={isOpen ? (shown.typed.get('once')?.[0] ?? randomBytes(15).toString('base64url')) : ''}
      typed={shown.typed}
      problems={problems}
      notice={shown.notice ?? null}
    />
  );
  return context.html(renderPage(page), problems.length > 0 ? 422 : 200);
}

async function show(ports: Ports, context: RequestContext, isOffline = false): Promise<Response> {
  const link = await requireOpen(ports, context);
  const typed = openDraft(ports.settings.sealingKey, link.campaign.id, link.draft);
  const { goOn } = evaluationWords[context.get('language')].answer;
  const notice = typed.size === 0 ? {} : { notice: goOn };
  return answerForm(context, link, { typed, isOffline, ...notice });
}

/** The worker of the page without network, under the address of its link: it answers for nothing else. */
function answerWorker(context: RequestContext): Response {
  context.get('rights').scope();
  const script = JSON.stringify(context.get('page').assets.script(offlineScripts.worker));
  return context.body(`importScripts(${script});`, 200, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-store',
  });
}

async function keep(ports: Ports, context: RequestContext): Promise<Response> {
  const key = ports.settings.sealingKey;
  if (key === null) throw new RequestRefusal('ENQ-006');
  const link = await requireOpen(ports, context);
  const typed = await readTypedForm(context);
  const database = peopleDatabase(ports.database);
  const { campaign, token, today } = link;
  const words = evaluationWords[context.get('language')].answer;
  if (typed.get('do')?.[0] === 'keep' && !link.isOpen) {
    if (!(await keepDraft(database, { key, campaign, token, typed }))) await requireOpen(ports, context);
    const until = formatDate(context.get('language'), campaign.closesOn);
    return answerForm(context, link, { typed, notice: words.kept(until) });
  }
  const viewpoint = link.isOpen ? chosenViewpoint(campaign, typed) : link.viewpoint;
  if (viewpoint === '')
    return answerForm(context, link, {
      typed,
      problems: [{ field: 'viewpoint', message: words.noViewpoint, fault: words.noViewpoint }],
    });
  const asked = questionsFor(campaign.questions ?? [], viewpoint);
  const read = readAnswers(asked, link.isOpen ? onlyAsked(campaign, viewpoint, typed) : typed);
  const problems = problemsOf(
    context.get('language'),
    read,
    link.isOpen ? (campaign.questions ?? []) : asked,
  );
  if (!read.ok || problems.length > 0) return answerForm(context, link, { typed, problems });
  const { organisation } = link;
  const order = { key, campaign, viewpoint, organisation, answers: read.answers, today };
  const isKept = link.isOpen
    ? await answerOpenly(database, { ...order, once: (typed.get('once')?.[0] ?? '').slice(0, 60) })
    : await answerCampaign(database, { ...order, token });
  if (!isKept) await requireOpen(ports, context);
  return context.html(renderPage(<ThanksPage context={context.get('page')} isOpen={link.isOpen} />));
}

const chosenViewpoint = ({ viewpoints }: Campaign, typed: Typed): ActorKind | '' =>
  viewpoints.find((one) => one === typed.get('viewpoint')?.[0]) ?? '';

/** On the open form, which shows every question, those that are not for the viewpoint that was chosen are left aside. */
function onlyAsked({ questions }: Campaign, viewpoint: string, typed: Typed): Typed {
  const all = questions ?? [];
  const asked = questionsFor(all, viewpoint);
  const aside = new Set(all.filter((question) => !asked.includes(question)).map(({ id }) => `q-${id}`));
  return new Map([...typed].filter(([name]) => !aside.has(name)));
}

/** The form as those who answer will see it, for those who prepare it. */
async function preview(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const campaign = await getCampaign(kit.database, record.id);
  if (campaign === null) throw new RequestRefusal('REQ-404');
  const questions = campaign.questions ?? (await listQuestions(kit.database, record.id));
  const language = context.get('language');
  return answerPage(
    context,
    <AnswerPage
      context={context.get('page')}
      campaign={{ ...campaign, questions }}
      viewpoint=""
      mode="preview"
      token=""
      once=""
      typed={new Map()}
      problems={[]}
      notice={evaluationWords[language].answer.preview}
    />,
  );
}
