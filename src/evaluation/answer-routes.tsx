import { peopleDatabase } from '../people/index.ts';
import type { RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import type { Router } from '../platform/ports/room.ts';
import { formatDate } from '../platform/web/format/dates.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { answerCampaign, type LinkState, readLink } from './actions/answer-campaign.ts';
import { dayOf } from './actions/steer-campaign.ts';
import { evaluationAddresses } from './addresses.ts';
import { questionsFor } from './domain/question.ts';
import { type ReadAnswers, readAnswers } from './domain/read-answers.ts';
import { AnswerPage, type AnswerProblem, ThanksPage } from './pages/answer-page.tsx';
import { evaluationWords } from './words.ts';

/** Characters of what is posted, at most. */
const mostCharacters = 40_000;

/** Registers the page where people answer, by a link that works once; no account, no script, no cookie. */
export function registerAnswers(router: Router, ports: Ports): void {
  router.page(evaluationAddresses.answer, {
    get: { policy: { resource: 'survey-answer', verb: 'get' }, answer: (context) => show(ports, context) },
    post: {
      policy: { resource: 'survey-answer', verb: 'create' },
      answer: (context) => keep(ports, context),
    },
  });
}

/** The open campaign of the link. @throws RequestRefusal when it is used, closed or unknown */
async function requireOpen(ports: Ports, context: RequestContext) {
  context.header('cache-control', 'no-store');
  context.header('referrer-policy', 'no-referrer');
  context.get('rights').scope();
  const token = context.req.param('token') ?? '';
  const link = await readLink(peopleDatabase(ports.database), token, dayOf(ports.clock.now()));
  if (link.state !== 'open') throw refusalOf(link);
  return { ...link, token };
}

function refusalOf(link: Exclude<LinkState, { state: 'open' }>): RequestRefusal {
  if (!('on' in link)) return new RequestRefusal(link.state === 'used' ? 'ENQ-001' : 'REQ-404');
  const said = (language: 'fr' | 'en') =>
    evaluationWords[language].answer.closed(formatDate(language, link.on));
  return new RequestRefusal('ENQ-002', { advice: { fr: said('fr'), en: said('en') } });
}

async function show(ports: Ports, context: RequestContext): Promise<Response> {
  const { campaign, viewpoint } = await requireOpen(ports, context);
  const page = (
    <AnswerPage
      context={context.get('page')}
      campaign={campaign}
      viewpoint={viewpoint}
      typed={new Map()}
      problems={[]}
    />
  );
  return context.html(renderPage(page));
}

async function keep(ports: Ports, context: RequestContext): Promise<Response> {
  const key = ports.settings.sealingKey;
  if (key === null) throw new RequestRefusal('ENQ-006');
  const { campaign, viewpoint, token } = await requireOpen(ports, context);
  const typed = await readTyped(context);
  const read = readAnswers(questionsFor(campaign.questions ?? [], viewpoint), typed);
  const problems = problemsOf(context.get('language'), read);
  if (!read.ok || problems.length > 0) {
    const page = (
      <AnswerPage
        context={context.get('page')}
        campaign={campaign}
        viewpoint={viewpoint}
        typed={typed}
        problems={problems}
      />
    );
    return context.html(renderPage(page), 422);
  }
  const order = { token, key, campaign, viewpoint, answers: read.answers };
  if (!(await answerCampaign(peopleDatabase(ports.database), order))) await requireOpen(ports, context);
  return context.html(renderPage(<ThanksPage context={context.get('page')} />));
}

/** What is not taken, question by question; nothing when the answer is kept. */
function problemsOf(language: 'fr' | 'en', read: ReadAnswers): readonly AnswerProblem[] {
  const words = evaluationWords[language].answer;
  if (read.ok) return Object.keys(read.answers).length === 0 ? [{ field: 'q1', message: words.nothing }] : [];
  if (read.foreign) return [{ message: words.foreign }];
  return read.wrong.map(({ number, fault, found }) => ({
    field: `q${number}`,
    message: words.wrong(String(number)),
    fault: words.faults[fault](found),
  }));
}

/** What was posted, by name. @throws RequestRefusal when it is no form, is cut, or is too long */
async function readTyped(context: RequestContext): Promise<ReadonlyMap<string, readonly string[]>> {
  const type = (context.req.header('content-type') ?? '').toLowerCase();
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type))
    throw new RequestRefusal('REQ-415');
  const data = await context.req.formData().catch((error: unknown) => {
    throw error instanceof TypeError ? new RequestRefusal('UPL-001') : error;
  });
  const typed = new Map<string, string[]>();
  let characters = 0;
  for (const [name, value] of data) {
    if (typeof value !== 'string') continue;
    characters += name.length + value.length;
    typed.set(name, [...(typed.get(name) ?? []), value]);
  }
  if (characters > mostCharacters) throw new RequestRefusal('REQ-413');
  return typed;
}
