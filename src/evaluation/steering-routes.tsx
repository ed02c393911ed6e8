import { sql } from 'kysely';
import {
  answerPage,
  answerRemoved,
  goOn,
  type Kit,
  kindLabels,
  personOf,
  readEmailAddress,
  readPosted,
  requireRecord,
  type StoredRecord,
  savedNotice,
} from '../people/index.ts';
import type { RequestContext } from '../platform/ports/http.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import type { Router } from '../platform/ports/room.ts';
import { formatCount, formatList } from '../platform/web/format/counts.ts';
import { formatDate } from '../platform/web/format/dates.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { releaseResults } from './actions/release-results.ts';
import {
  closeCampaign,
  dayOf,
  makeLinks,
  mostLinks,
  type OpeningFault,
  openCampaign,
} from './actions/steer-campaign.ts';
import { evaluationAddress, evaluationAddresses } from './addresses.ts';
import { evaluationEditable, evaluationSubject } from './evaluation-editable.ts';
import { prepareQuestions } from './framework/prepare-questions.ts';
import { listQuestions } from './framework/question-store.ts';
import { ListPage } from './pages/list-page.tsx';
import { ResultsPage } from './pages/results-page.tsx';
import { SteeringPage, type SteeringPageProps } from './pages/steering-page.tsx';
import { listReleases } from './store/answer-store.ts';
import { countLinks, getCampaign, listEvaluations } from './store/campaign-store.ts';
import { evaluationWords } from './words.ts';

/** Registers the list of evaluations, the page that steers one, and its crossed results. */
export function registerSteering(router: Router, kit: Kit): void {
  const run = { resource: 'evaluation', verb: 'run' } as const;
  router.page(evaluationAddresses.list, {
    get: { policy: { resource: 'evaluation', verb: 'list' }, answer: (context) => showList(kit, context) },
  });
  router.page(evaluationAddresses.page, {
    get: { policy: run, answer: (context) => showSteering(kit, context) },
    post: { policy: run, answer: (context) => steer(kit, context) },
  });
  router.page(evaluationAddresses.results, {
    get: { policy: { resource: 'evaluation', verb: 'get' }, answer: (context) => showResults(kit, context) },
  });
}

async function showList(kit: Kit, context: RequestContext): Promise<Response> {
  const { organisations, catalystOf } = context.get('rights').scope();
  const ids = Object.keys(organisations);
  const { rows } = await sql<{ id: string; slug: string; name: string }>`
    select id, slug, name from organisation where id = any(${ids}::uuid[]) and deleted_at is null order by name`.execute(
    kit.database,
  );
  const mayCreate = ({ id }: { readonly id: string }) =>
    context.get('rights').may('create', { resource: 'evaluation', state: 'draft', organisationIds: [id] });
  return answerPage(
    context,
    <ListPage
      context={context.get('page')}
      evaluations={await listEvaluations(kit.database, { organisationIds: ids, bodyIds: catalystOf })}
      organisations={rows.filter(mayCreate)}
    />,
  );
}

async function showResults(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const [campaign, releases] = await Promise.all([
    getCampaign(kit.database, record.id),
    listReleases(kit.database, record.id),
  ]);
  const page = (
    <ResultsPage
      context={context.get('page')}
      campaign={campaign!}
      release={releases.at(-1) ?? null}
      today={dayOf(kit.ports.clock.now())}
      level={context.req.query('level') ?? ''}
      maySteer={context.get('rights').may('run', evaluationSubject(record))}
    />
  );
  return context.get('asker').personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}

type Said = Partial<Pick<SteeringPageProps, 'problems' | 'typed' | 'made' | 'madeNote'>>;

async function showSteering(kit: Kit, context: RequestContext, said: Said = {}): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const campaign = await getCampaign(kit.database, record.id);
  return answerPage(
    context,
    <SteeringPage
      context={context.get('page')}
      record={record}
      campaign={campaign!}
      questions={await listQuestions(kit.database, record.id)}
      links={await countLinks(kit.database, record.id)}
      notice={savedNotice(context, evaluationEditable, record)}
      problems={said.problems ?? []}
      typed={said.typed ?? (() => '')}
      made={said.made ?? []}
      madeNote={said.madeNote ?? null}
    />,
    (said.problems ?? []).length > 0 ? 422 : 200,
  );
}

async function steer(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'run');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const posted = await readPosted(context);
  const typed = (name: string) => posted(name)[0] ?? '';
  const order = {
    evaluationId: record.id,
    organisationId: record.organisationId,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  };
  const key = kit.ports.settings.sealingKey;
  if (key === null) throw new RequestRefusal('ENQ-006');
  const here = evaluationAddress(context.get('language'), 'page', record.id);
  const asked = typed('do');
  if (asked === 'invite') return invite(kit, context, record, typed);
  if (asked === 'release') return release(kit, context, { ...order, key }, typed);
  if (await prepareQuestions(kit, record.id, asked, typed('question')))
    return goOn(context, `${here}#questions`);
  if (asked !== 'open' && asked !== 'close') throw new RequestRefusal('REQ-400');
  if (asked === 'open') {
    const fault = await openCampaign(kit.database, order);
    if (fault !== null) return refuseOpening(kit, context, fault);
  } else if (!(await closeCampaign(kit.database, order))) throw new RequestRefusal('ENQ-003');
  return goOn(context, here);
}

/** Says why a campaign does not open, and what to change. */
function refuseOpening(kit: Kit, context: RequestContext, fault: OpeningFault): Promise<Response> {
  if (fault.fault === 'state') throw new RequestRefusal('ENQ-003');
  const message = openingText(context.get('language'), fault);
  return showSteering(kit, context, { problems: [{ field: 'questions', message }] });
}

function openingText(language: 'fr' | 'en', fault: Exclude<OpeningFault, { fault: 'state' }>): string {
  const words = evaluationWords[language].problems;
  switch (fault.fault) {
    case 'past':
      return words.past(formatDate(language, fault.day));
    case 'no-question':
      return words.noQuestion;
    case 'nobody-asked':
      return words.nobodyAsked(
        formatList(
          language,
          fault.viewpoints.map((kind) => kindLabels[kind][language]),
        ),
      );
  }
}

async function release(
  kit: Kit,
  context: RequestContext,
  order: Omit<Parameters<typeof releaseResults>[1], 'threshold' | 'reason' | 'isPublic'>,
  typed: (name: string) => string,
): Promise<Response> {
  const words = evaluationWords[context.get('language')].problems;
  const threshold = /^\d{1,2}$/.test(typed('threshold').trim()) ? Number(typed('threshold')) : 0;
  const reason = typed('reason').trim().slice(0, 300);
  const problem =
    threshold < 5 || threshold > 50
      ? { field: 'threshold', message: words.threshold(typed('threshold').slice(0, 20)) }
      : threshold < 11 && reason.length < 10
        ? { field: 'reason', message: words.reason }
        : null;
  if (problem !== null) return showSteering(kit, context, { problems: [problem], typed });
  const kept = threshold < 11 ? reason : '';
  const isPublic = typed('public') === 'yes';
  if (!(await releaseResults(kit.database, { ...order, threshold, reason: kept, isPublic })))
    throw new RequestRefusal('ENQ-003');
  return goOn(context, evaluationAddress(context.get('language'), 'results', order.evaluationId));
}

async function invite(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
  typed: (name: string) => string,
): Promise<Response> {
  const language = context.get('language');
  const words = evaluationWords[language];
  const lines = typed('emails')
    .split(/[\s,;]+/)
    .filter((line) => line !== '');
  const emails = [...new Set(lines.map((line) => readEmailAddress(line) ?? ''))];
  const wrong = lines.find((line) => readEmailAddress(line) === null);
  const count =
    lines.length > 0 ? emails.length : /^\d{1,3}$/.test(typed('count').trim()) ? Number(typed('count')) : 0;
  const problem =
    wrong !== undefined
      ? { field: 'emails', message: words.problems.emails(wrong.slice(0, 60)) }
      : count < 1 || count > mostLinks
        ? { field: 'count', message: words.problems.count(typed('count').slice(0, 20)) }
        : null;
  if (problem !== null) return showSteering(kit, context, { problems: [problem], typed });
  const tokens = await makeLinks(kit.database, {
    evaluationId: record.id,
    viewpoint: typed('viewpoint'),
    count,
  });
  if (tokens === null) throw new RequestRefusal('ENQ-003');
  const paths = tokens.map((token) => evaluationAddress(language, 'answer', token));
  if (emails.length === 0)
    return showSteering(kit, context, {
      made: paths.map((path) => kit.ports.settings.origin + path),
      madeNote: words.page.made(formatCount(language, count, words.page.link)),
    });
  const data = {
    title: String(record.fields.title),
    until: formatDate(language, String(record.fields.closesOn)),
  };
  for (const [place, to] of emails.entries())
    await kit.ports.mail.send({
      to,
      template: 'survey-invitation',
      language,
      data: { ...data, path: paths[place]! },
    });
  return showSteering(kit, context, { madeNote: formatCount(language, emails.length, words.page.mail) });
}
