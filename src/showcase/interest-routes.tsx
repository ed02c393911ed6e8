import { isUuid, readPosted } from '../people/index.ts';
import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import { publicPage } from '../platform/ports/rights.ts';
import type { Router } from '../platform/ports/room.ts';
import { readPage } from '../platform/web/components/pager.tsx';
import { addressIn } from '../platform/web/layout/address.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { answerInterest, askAboutPioneer, recordOutcome } from './actions/interest.ts';
import { readInterests } from './actions/read-interests.ts';
import type { ReadPioneers } from './actions/read-pioneers.ts';
import { interestAddress, showcaseAddresses } from './addresses.ts';
import { mostCharacters, outcomes, readInterest, type TypedInterest } from './domain/interest.ts';
import type { Pioneer } from './domain/pioneer.ts';
import { InterestPage } from './pages/interest-page.tsx';
import { InterestsPage } from './pages/interests-page.tsx';

/** Requests of one page. */
const pageSize = 20;
/** Most pages of requests. */
const mostPages = 10_000;

const blank: TypedInterest = { wish: '', name: '', email: '', organisation: '', message: '', confirmed: '' };

/** Registers the form by which one asks about a pioneer, and the page of those who answer. */
export function registerInterests(router: Router, ports: Ports, readPioneers: ReadPioneers): void {
  router.page(showcaseAddresses.interest, {
    get: { policy: publicPage, answer: showForm(readPioneers) },
    post: {
      policy: { resource: 'interest', verb: 'create' },
      isCostly: true,
      answer: answerForm(ports, readPioneers),
    },
  });
  router.page(showcaseAddresses.interests, {
    get: { policy: { resource: 'interest', verb: 'list' }, answer: showInterests(ports, readPioneers) },
    post: { policy: { resource: 'interest', verb: 'update' }, answer: changeInterest(ports, readPioneers) },
  });
}

const pioneerOf = async (readPioneers: ReadPioneers, slug: string | undefined): Promise<Pioneer> => {
  const pioneer = (await readPioneers()).find((candidate) => candidate.slug === slug);
  if (pioneer === undefined) throw new RequestRefusal('REQ-404');
  return pioneer;
};

const showForm =
  (readPioneers: ReadPioneers): PageHandler =>
  async (context) => {
    const pioneer = await pioneerOf(readPioneers, context.req.param('slug'));
    const state = context.req.query('done') === undefined ? 'form' : 'sent';
    return answerWith(
      context,
      <InterestPage
        context={context.get('page')}
        pioneer={pioneer}
        typed={blank}
        faults={[]}
        state={state}
      />,
    );
  };

const answerForm =
  (ports: Ports, readPioneers: ReadPioneers): PageHandler =>
  async (context) => {
    const pioneer = await pioneerOf(readPioneers, context.req.param('slug'));
    const posted = await readPosted(context);
    const typed = Object.fromEntries(
      Object.keys(blank).map((name) => [name, posted(name)[0] ?? '']),
    ) as unknown as TypedInterest;
    const { request, faults } = readInterest(typed);
    const language = context.get('language');
    const done = request === null ? null : await askAboutPioneer(ports, pioneer, request, language);
    if (done === 'kept') return context.redirect(`${interestAddress(language, pioneer.slug)}?done=1`, 303);
    return answerWith(
      context,
      <InterestPage
        context={context.get('page')}
        pioneer={pioneer}
        typed={typed}
        faults={faults}
        state={done ?? 'form'}
      />,
      done === null ? 422 : 429,
    );
  };

const showInterests =
  ({ database }: Ports, readPioneers: ReadPioneers): PageHandler =>
  async (context) => {
    const names = new Map((await readPioneers()).map(({ slug, name }) => [slug, name]));
    const page = readPage(context.req.query('page'), mostPages);
    const rows = await readInterests(database, (page - 1) * pageSize, pageSize + 1);
    const interests = rows.slice(0, pageSize).map((row) => ({
      ...row,
      pioneer: names.get(row.slug) ?? row.slug,
      who: [row.name, row.organisation].filter((part) => part).join(', ') || '—',
      askedAt: row.asked_at,
      answeredAt: row.answered_at,
      startedName: row.started_name,
    }));
    const said = context.req.query('done');
    return answerWith(
      context,
      <InterestsPage
        context={context.get('page')}
        interests={interests}
        page={page}
        hasMore={rows.length > pageSize}
        notice={said === 'done' || said === 'refused' ? said : undefined}
      />,
    );
  };

const changeInterest =
  (ports: Ports, readPioneers: ReadPioneers): PageHandler =>
  async (context) => {
    const posted = await readPosted(context);
    const read = (name: string) => (posted(name)[0] ?? '').trim();
    const id = read('id');
    if (!isUuid(id)) throw new RequestRefusal('REQ-404');
    const isDone =
      read('do') === 'answer'
        ? await answerFrom(ports, readPioneers, id, read('text'))
        : await closeFrom(ports, id, read('outcome'), read('started'));
    const address = addressIn(context.get('language'), showcaseAddresses.interests);
    return context.redirect(`${address}?done=${isDone ? 'done' : 'refused'}`, 303);
  };

async function answerFrom(
  ports: Ports,
  readPioneers: ReadPioneers,
  id: string,
  text: string,
): Promise<boolean> {
  if (text === '' || text.length > mostCharacters.message) return false;
  const names = new Map((await readPioneers()).map(({ slug, name }) => [slug, name]));
  return answerInterest(ports, id, (slug) => names.get(slug) ?? slug, text);
}

async function closeFrom(ports: Ports, id: string, asked: string, started: string): Promise<boolean> {
  const outcome = outcomes.find((one) => one === asked);
  if (outcome === undefined || started.length > mostCharacters.organisation) return false;
  if (outcome === 'started' && started === '') return false;
  return recordOutcome(ports, id, outcome, started);
}

/** What people typed is theirs: no cache keeps it. */
function answerWith(
  context: RequestContext,
  page: Parameters<typeof renderPage>[0],
  status: 200 | 422 | 429 = 200,
): Response {
  context.header('cache-control', 'no-store');
  return context.html(renderPage(page), status);
}
