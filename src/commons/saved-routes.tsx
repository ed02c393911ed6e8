import { goOn, isUuid, personOf, readPosted } from '../people/index.ts';
import type { RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { Empty } from '../platform/web/components/messages.tsx';
import { addressIn } from '../platform/web/layout/address.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { listThemeLabels } from './actions/list-themes.ts';
import { forgetSearch, keepSearch, readSavedSearches } from './actions/saved-searches.ts';
import { nameOfPlace } from './actions/search-resources.ts';
import { commonsAddresses, resultFileAddress, searchAddress } from './addresses.ts';
import { contributionWords } from './contribution-words.ts';
import { readSearchOrder, type SearchOrder, writeSearchOrder } from './domain/filters.ts';
import { activeFilters } from './pages/active-filters.ts';
import { FormFrame } from './pages/form-frame.tsx';

/** Registers the searches that a person keeps. */
export function registerSavedSearches(router: Router, ports: Ports): void {
  router.page(commonsAddresses.saved, {
    get: { policy: { resource: 'saved-search', verb: 'list' }, answer: (context) => show(ports, context) },
    post: {
      policy: { resource: 'saved-search', verb: 'create' },
      answer: (context) => answerPosted(ports, context),
    },
  });
}

const orderIn = (query: string): SearchOrder => {
  const parameters = new URLSearchParams(query);
  return readSearchOrder((name) => parameters.getAll(name));
};

async function show(ports: Ports, context: RequestContext): Promise<Response> {
  const own = { resource: 'saved-search', state: 'active', personId: personOf(context) } as const;
  context.get('rights').require('list', own);
  const searches = await readSavedSearches(ports, personOf(context));
  const { language } = context.get('page');
  const words = contributionWords[language].saved;
  const search = addressIn(language, commonsAddresses.list);
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <FormFrame context={context.get('page')} title={words.title} lead={words.lead}>
        {searches.length === 0 ? (
          <Empty
            missing={words.none}
            next={words.next}
            actions={
              <a class="button" href={search}>
                {words.search}
              </a>
            }
          />
        ) : null}
        <ul class="doors titles">
          {searches.map((one) => (
            <li key={one.id}>
              <a href={searchAddress(one.language, orderIn(one.query))}>{one.name}</a>
              <span>
                <a href={resultFileAddress(one.language, orderIn(one.query), 'atom')}>Atom</a>
              </span>
              <form method="post">
                <input type="hidden" name="remove" value={one.id} />
                <button class="button quiet" type="submit" aria-label={`${words.forget} ${one.name}`}>
                  {words.forget}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </FormFrame>,
    ),
  );
}

async function answerPosted(ports: Ports, context: RequestContext): Promise<Response> {
  const personId = personOf(context);
  const all = await readPosted(context);
  const removed = all('remove')[0];
  const rights = context.get('rights');
  const own = { resource: 'saved-search', state: 'active', personId } as const;
  if (removed !== undefined) {
    rights.require('remove', own);
    if (isUuid(removed)) await forgetSearch(ports, personId, removed);
    return goOn(context, context.req.path);
  }
  rights.require('create', own);
  const language = context.get('language');
  const order = orderIn((all('search')[0] ?? '').split('?')[1]?.slice(0, 4_000) ?? '');
  const themes = await listThemeLabels(ports.readDatabase);
  const place = await nameOfPlace(ports.readDatabase, order.filters.place);
  const labels = activeFilters(language, order, { themes }, place).map(({ label }) => label);
  const name = [order.typed, ...labels].filter((part) => part !== '').join(' · ');
  await keepSearch(ports, {
    personId,
    language,
    name: name.slice(0, 300) || contributionWords[language].saved.all,
    query: writeSearchOrder({ ...order, page: 1 }).toString(),
  });
  return goOn(context, context.req.path);
}
