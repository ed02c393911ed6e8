import { writeDelimited } from '../formats/table/index.ts';
import { languages } from '../kernel/language.ts';
import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { preferredLanguage } from '../platform/ports/preferred-language.ts';
import type { Router } from '../platform/ports/room.ts';
import { addressIn } from '../platform/web/layout/address.ts';
import { listThemeLabels } from './actions/list-themes.ts';
import { listNewest, searchResources } from './actions/search-resources.ts';
import { commonsAddresses, resourceAddress, resultFileAddress, searchAddress } from './addresses.ts';
import { orderOf } from './order-of.ts';
import { searchName } from './pages/active-filters.ts';
import { jsonLd } from './pages/resource-page.tsx';
import { documentOf, resourceColumns, resourceRow } from './resource-document.ts';
import { feedOf } from './result-feeds.ts';
import type { StoredResource } from './store/resource-store.ts';
import { commonsWords } from './words.ts';

/** Resources of a page of the API, at most, and unless told. */
const mostOfPage = 100;
const usualPage = 20;
/** Resources of a feed or a file. */
const mostOfFile = { feed: 50, file: 1_000 } as const;

const shown = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' };

/** Registers the search for programs, and its results as files and feeds. */
export function registerCommonsApi(router: Router, ports: Ports): void {
  const policy = { resource: 'resource', verb: 'list' } as const;
  router.route('GET', '/api/v1/resources', { policy, answer: answerList(ports) });
  for (const language of languages)
    for (const ending of ['csv', 'jsonld', 'atom', 'rss', 'json'] as const)
      router.route('GET', `${addressIn(language, commonsAddresses.list)}.${ending}`, {
        policy,
        answer: answerFile(ports, language, ending),
      });
}

const answerList =
  ({ readDatabase }: Ports): PageHandler =>
  async (context) => {
    context.get('rights').scope();
    const asked = Number(context.req.query('limit'));
    const limit = Number.isInteger(asked) && asked > 0 ? Math.min(asked, mostOfPage) : usualPage;
    const order = orderOf(context);
    const answer = await searchResources(readDatabase, languageOf(context), order, limit);
    const next = answer.total > order.page * limit ? String(order.page + 1) : null;
    return context.json(
      {
        total: answer.total,
        items: answer.found.map(documentOf),
        counts: Object.fromEntries(
          Object.entries(answer.counts).map(([name, counts]) => [name, Object.fromEntries(counts)]),
        ),
        corrected: answer.corrected,
        missing: answer.missing,
        places: answer.named.flatMap(({ places }) => places),
        widened: answer.isWidened,
        next,
      },
      200,
      shown,
    );
  };

/** In the language asked for, else the one that the program prefers. */
function languageOf(context: RequestContext): 'fr' | 'en' {
  const asked = context.req.query('in');
  return asked === 'fr' || asked === 'en' ? asked : preferredLanguage(context.req.header('accept-language'));
}

/** Of those that words find best, the last that came or changed, whatever their rank, so that one who follows a feed sees them. */
const newest = (found: readonly StoredResource[], most: number): readonly StoredResource[] =>
  found.toSorted((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime()).slice(0, most);

const types = {
  csv: 'text/csv; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
type Ending = keyof typeof types;

const answerFile =
  (ports: Ports, language: 'fr' | 'en', ending: Ending): PageHandler =>
  async (context) => {
    context.get('rights').scope();
    const { origin } = ports.settings;
    const order = { ...orderOf(context), page: 1 };
    const isFeed = ending !== 'csv' && ending !== 'jsonld';
    const isAll = isFeed && order.typed === '';
    const size = isAll ? 1 : mostOfFile.file;
    const { found, place } = await searchResources(ports.readDatabase, language, order, size);
    const resources = isAll
      ? await listNewest(ports.readDatabase, order.filters, mostOfFile.feed)
      : isFeed
        ? newest(found, mostOfFile.feed)
        : found;
    const words = commonsWords[language];
    const themes = await listThemeLabels(ports.readDatabase);
    const body = {
      csv: () =>
        writeDelimited(
          [[...resourceColumns], ...resources.map((resource) => resourceRow(documentOf(resource), language))],
          ',',
        ),
      jsonld: () =>
        JSON.stringify({
          '@context': 'https://schema.org',
          '@type': 'ItemList',
          itemListElement: resources.map((resource, at) => ({
            '@type': 'ListItem',
            position: at + 1,
            item: jsonLd(resource, origin),
          })),
        }),
      atom: () => feedOf('atom', feed()),
      rss: () => feedOf('rss', feed()),
      json: () => feedOf('json', feed()),
    }[ending]();
    function feed() {
      return {
        title: searchName(language, order, { themes }, place?.name ?? null),
        description: words.description,
        language,
        page: origin + searchAddress(language, order),
        self: origin + resultFileAddress(language, order, ending),
        resources,
        addressOf: (key: string) => origin + resourceAddress(language, key),
        updated: new Date(Math.max(0, ...resources.map(({ updatedAt }) => updatedAt.getTime()))),
      };
    }
    return context.body(body, 200, { ...shown, 'content-type': types[ending] });
  };
