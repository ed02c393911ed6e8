import { resourceKinds } from '../kernel/codes.ts';
import { goOn, readEmailAddress, readPosted, readText } from '../people/index.ts';
import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import type { FieldProblem } from '../platform/web/components/error-summary.tsx';
import { addressIn } from '../platform/web/layout/address.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { type FetchedPage, fetchPage } from './actions/fetch-page.ts';
import { findKnown, readFollowed, suggest } from './actions/suggest.ts';
import { findResource } from './actions/uses.ts';
import { commonsAddresses } from './addresses.ts';
import { contributionWords } from './contribution-words.ts';
import { resourceLanguages } from './domain/resource-languages.ts';
import { siteOf } from './pages/found-entry.tsx';
import {
  FollowPage,
  SuggestPage,
  type SuggestPageProps,
  type TypedSuggestion,
} from './pages/suggest-pages.tsx';

const longest = { url: 500, title: 300, publisher: 200, summary: 2_000, email: 254 } as const;

/** Where the author of a suggestion follows it. */
export const followPath =
  (language: 'fr' | 'en') =>
  (key: string): string =>
    addressIn(language, { fr: `/communs/proposition/${key}`, en: `/commons/suggestion/${key}` });

/** Registers suggesting a resource, and following what became of it. */
export function registerSuggesting(router: Router, ports: Ports): void {
  const create = { resource: 'resource-suggestion', verb: 'create' } as const;
  router.page(commonsAddresses.suggest, {
    get: {
      policy: create,
      answer: (context) => show(context, { step: 'address', typed: begin(context) }),
    },
    post: { policy: create, answer: answerPosted(ports), isCostly: true },
  });
  router.page(commonsAddresses.follow, {
    get: { policy: { resource: 'resource-suggestion', verb: 'get' }, answer: answerFollow(ports) },
  });
}

const begin = (context: RequestContext): TypedSuggestion => ({
  url: (context.req.query('url') ?? '').slice(0, longest.url),
  title: (context.req.query('title') ?? '').slice(0, longest.title),
  publisher: '',
  summary: '',
  kind: 'method',
  language: context.get('language'),
  email: context.get('session')?.email ?? '',
});

function show(
  context: RequestContext,
  shown: Partial<SuggestPageProps> & Pick<SuggestPageProps, 'step' | 'typed'>,
): Response {
  const { problems = [] } = shown;
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <SuggestPage context={context.get('page')} notice={null} known={null} {...shown} problems={problems} />,
    ),
    problems.length > 0 ? 422 : 200,
  );
}

const answerPosted =
  (ports: Ports): PageHandler =>
  async (context) => {
    const all = await readPosted(context);
    const text = (name: keyof TypedSuggestion): string => (all(name)[0] ?? '').trim();
    const typed: TypedSuggestion = {
      url: text('url'),
      title: text('title'),
      publisher: text('publisher'),
      summary: text('summary'),
      kind: resourceKinds.find((kind) => kind === text('kind')) ?? 'method',
      language: resourceLanguages.find((one) => one === text('language')) ?? context.get('language'),
      email: text('email'),
    };
    return all('do')[0] === 'send' ? send(ports, context, typed) : readAddress(ports, context, typed);
  };

/** The address completed, or why it cannot be taken. */
function readUrl(
  ports: Ports,
  context: RequestContext,
  typed: string,
): { url: string } | { problem: FieldProblem } {
  const words = contributionWords[context.get('language')].suggest;
  if (typed === '') return { problem: { field: 'url', message: words.missing } };
  const complete = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(complete) || complete.length > longest.url)
    return { problem: { field: 'url', message: words.badUrl(typed.slice(0, 100)) } };
  if (!ports.outbound.isAllowed(complete)) return { problem: { field: 'url', message: words.notAllowed } };
  return { url: new URL(complete).href };
}

async function readAddress(ports: Ports, context: RequestContext, typed: TypedSuggestion): Promise<Response> {
  const words = contributionWords[context.get('language')].suggest;
  const read = readUrl(ports, context, typed.url);
  if ('problem' in read) return show(context, { step: 'address', typed, problems: [read.problem] });
  const page = await fetchPage(ports.outbound, read.url);
  if (page.kind === 'forbidden')
    return show(context, { step: 'address', typed, problems: [{ field: 'url', message: words.notAllowed }] });
  const { address } = page;
  const known = (await findKnown(ports, address)) ?? (await findKnown(ports, read.url));
  const told = page.kind === 'page' ? page.summary : null;
  const title = page.kind === 'file' ? page.title : (told?.title ?? null);
  // What a page says of itself in a language that is neither of ours is no summary for our readers.
  const isReadable = told?.language === null || told?.language === 'fr' || told?.language === 'en';
  const moved = address === read.url ? [] : [words.movedTo(siteOf(address))];
  return show(context, {
    step: 'all',
    known,
    notice: [...moved, ...noticesOf(page, isReadable, context.get('language'))].join(' '),
    typed: {
      ...typed,
      url: address,
      title: typed.title || (title ?? ''),
      publisher: typed.publisher || (told?.publisher ?? ''),
      summary: typed.summary || (isReadable ? (told?.description ?? '') : ''),
      language: resourceLanguages.find((one) => one === told?.language) ?? typed.language,
      email: typed.email || (context.get('session')?.email ?? ''),
    },
  });
}

/** What was found at the address, in words. */
function noticesOf(page: FetchedPage, isReadable: boolean, language: 'fr' | 'en'): string[] {
  const words = contributionWords[language].suggest;
  if (page.kind === 'silent')
    return [page.status === null ? words.notFetched : words.answersError(String(page.status))];
  if (page.kind === 'file') return [page.title === null ? words.isFileWithoutName : words.isFile];
  if (page.kind === 'page' && page.summary.title === null) return [words.withoutTitle];
  return [isReadable ? words.fetched : words.inOtherLanguage];
}

async function send(ports: Ports, context: RequestContext, typed: TypedSuggestion): Promise<Response> {
  const language = context.get('language');
  const words = contributionWords[language].suggest;
  const read = readUrl(ports, context, typed.url);
  const problems: FieldProblem[] = 'problem' in read ? [read.problem] : [];
  const texts = Object.fromEntries(
    (['title', 'publisher', 'summary'] as const).map((name) => {
      const tidied = readText(typed[name], { longest: longest[name], lines: name === 'summary' });
      if (!tidied.ok) problems.push({ field: name, message: tidied.fault.message[language] });
      else if (tidied.value === '') problems.push({ field: name, message: words.missing });
      return [name, tidied.ok ? String(tidied.value) : ''];
    }),
  ) as Record<'title' | 'publisher' | 'summary', string>;
  const email = typed.email === '' ? null : readEmailAddress(typed.email);
  if (typed.email !== '' && email === null)
    problems.push({ field: 'email', message: words.badEmail(typed.email.slice(0, 100)) });
  if ('problem' in read || problems.length > 0) return show(context, { step: 'all', typed, problems });
  const key = await suggest(ports, {
    fields: { ...texts, url: read.url, kind: typed.kind, language: typed.language },
    email,
    personId: context.get('session')?.personId ?? null,
    language,
    pathOf: followPath(language),
  });
  return goOn(context, followPath(language)(key));
}

const answerFollow =
  (ports: Ports): PageHandler =>
  async (context) => {
    const suggestion = await readFollowed(ports, context.req.param('follow') ?? '');
    if (suggestion === null) return context.notFound();
    const resource =
      suggestion.resource_id === null ? null : await findResource(ports, suggestion.resource_id);
    context.header('cache-control', 'no-store');
    return context.html(
      renderPage(
        <FollowPage
          context={context.get('page')}
          suggestion={suggestion}
          resourceKey={resource?.key ?? null}
        />,
      ),
    );
  };
