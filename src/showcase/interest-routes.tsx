import { type Asker, isUuid, readPosted } from '../people/index.ts';
import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import { publicPage } from '../platform/ports/rights.ts';
import type { Router } from '../platform/ports/room.ts';
import { readPage } from '../platform/web/components/pager.tsx';
import { addressIn } from '../platform/web/layout/address.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { answerInterest, askAbout, bodiesOfInterest, recordOutcome } from './actions/interest.ts';
import { readInterests } from './actions/read-interests.ts';
import type { ReadPioneers } from './actions/read-pioneers.ts';
import { routeInterest } from './actions/route-interest.ts';
import { showcaseAddresses, storyAddresses, subjectInterestAddress } from './addresses.ts';
import {
  type InterestSubject,
  mostCharacters,
  outcomes,
  readInterest,
  type TypedInterest,
} from './domain/interest.ts';
import { InterestPage } from './pages/interest-page.tsx';
import { InterestsPage } from './pages/interests-page.tsx';
import { storyReaderOf } from './stories/read-stories.ts';

/** Requests of one page. */
const pageSize = 20;
/** Most pages of requests. */
const mostPages = 10_000;

const blank: TypedInterest = { wish: '', name: '', email: '', organisation: '', message: '', confirmed: '' };

/** What one asks about, and to whom it goes. */
type Routed = InterestSubject & { readonly bodyIds: () => Promise<readonly string[]> };
type ReadSubject = (slug: string) => Promise<Routed | null>;

/** Registers the forms by which one asks about a pioneer or a story, and the page of those who answer. */
export function registerInterests(router: Router, ports: Ports, readPioneers: ReadPioneers): void {
  const pioneer: ReadSubject = async (slug) => {
    const found = (await readPioneers()).find((candidate) => candidate.slug === slug);
    if (found === undefined) return null;
    return { kind: 'pioneer', slug, name: found.name, bodyIds: () => routeInterest(ports, found) };
  };
  const story: ReadSubject = async (slug) => {
    const found = (await storyReaderOf(ports).list()).find((candidate) => candidate.slug === slug);
    if (found === undefined) return null;
    const { allianceId, content } = found;
    return {
      kind: 'story',
      slug,
      name: content.texts.title,
      bodyIds: () => routeInterest(ports, { allianceId }),
    };
  };
  for (const [addresses, read] of [
    [showcaseAddresses.interest, pioneer],
    [storyAddresses.interest, story],
  ] as const)
    router.page(addresses, {
      get: { policy: publicPage, answer: showForm(read) },
      post: {
        policy: { resource: 'interest', verb: 'create' },
        isCostly: true,
        answer: answerForm(ports, read),
      },
    });
  const nameOf: NameOf = async () => {
    const [pioneers, stories] = await Promise.all([readPioneers(), storyReaderOf(ports).list()]);
    const names = new Map<string, string>([
      ...pioneers.map(({ slug, name }) => [`pioneer:${slug}`, name] as const),
      ...stories.map(({ slug, content }) => [`story:${slug}`, content.texts.title] as const),
    ]);
    return (kind, slug) => names.get(`${kind}:${slug}`) ?? slug;
  };
  router.page(showcaseAddresses.interests, {
    get: { policy: { resource: 'interest', verb: 'list' }, answer: showInterests(ports, nameOf) },
    post: { policy: { resource: 'interest', verb: 'update' }, answer: changeInterest(ports, nameOf) },
  });
}

type NameOf = () => Promise<(kind: 'pioneer' | 'story', slug: string) => string>;

async function requireSubject(read: ReadSubject, context: RequestContext): Promise<Routed> {
  const subject = await read(context.req.param('slug') ?? '');
  if (subject === null) throw new RequestRefusal('REQ-404');
  return subject;
}

const showForm =
  (read: ReadSubject): PageHandler =>
  async (context) => {
    const subject = await requireSubject(read, context);
    const state = context.req.query('done') === undefined ? 'form' : 'sent';
    return answerWith(
      context,
      <InterestPage
        context={context.get('page')}
        subject={subject}
        typed={blank}
        faults={[]}
        state={state}
      />,
    );
  };

const answerForm =
  (ports: Ports, read: ReadSubject): PageHandler =>
  async (context) => {
    const subject = await requireSubject(read, context);
    const posted = await readPosted(context);
    const typed = Object.fromEntries(
      Object.keys(blank).map((name) => [name, posted(name)[0] ?? '']),
    ) as unknown as TypedInterest;
    const { request, faults } = readInterest(typed);
    const language = context.get('language');
    const done =
      request === null
        ? null
        : await askAbout(ports, { ...subject, bodyIds: await subject.bodyIds() }, request, language);
    if (done === 'kept') return context.redirect(`${subjectInterestAddress(language, subject)}?done=1`, 303);
    return answerWith(
      context,
      <InterestPage
        context={context.get('page')}
        subject={subject}
        typed={typed}
        faults={faults}
        state={done ?? 'form'}
      />,
      done === null ? 422 : 429,
    );
  };

/** The territories and organisations for which this person answers; null for those who look after all requests. */
function answersFor({ instanceRoles, catalystOf, organisations }: Asker): readonly string[] | null {
  if (instanceRoles.some((role) => role === 'moderator' || role === 'platform-administrator')) return null;
  const writes = Object.entries(organisations).filter(
    ([, role]) => role === 'editor' || role === 'organisation-administrator',
  );
  return [...catalystOf, ...writes.map(([id]) => id)];
}

const showInterests =
  ({ database }: Ports, nameOf: NameOf): PageHandler =>
  async (context) => {
    const asker = context.get('rights').scope();
    const name = await nameOf();
    const page = readPage(context.req.query('page'), mostPages);
    const rows = await readInterests(database, answersFor(asker), (page - 1) * pageSize, pageSize + 1);
    const interests = rows.slice(0, pageSize).map((row) => ({
      ...row,
      about: { kind: row.subject, slug: row.slug, name: name(row.subject, row.slug) },
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
  (ports: Ports, nameOf: NameOf): PageHandler =>
  async (context) => {
    const posted = await readPosted(context);
    const read = (name: string) => (posted(name)[0] ?? '').trim();
    const id = read('id');
    const bodies = isUuid(id) ? await bodiesOfInterest(ports, id) : undefined;
    context.get('rights').require('update', {
      resource: 'interest',
      state: 'active',
      organisationIds: bodies ?? [],
      bodyIds: bodies ?? [],
    });
    if (bodies === undefined) throw new RequestRefusal('REQ-404');
    const isDone =
      read('do') === 'answer'
        ? await answerFrom(ports, await nameOf(), id, read('text'))
        : await closeFrom(ports, id, read('outcome'), read('started'));
    const address = addressIn(context.get('language'), showcaseAddresses.interests);
    return context.redirect(`${address}?done=${isDone ? 'done' : 'refused'}`, 303);
  };

async function answerFrom(
  ports: Ports,
  nameOf: Awaited<ReturnType<NameOf>>,
  id: string,
  text: string,
): Promise<boolean> {
  if (text === '' || text.length > mostCharacters.message) return false;
  return answerInterest(ports, id, nameOf, text);
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
