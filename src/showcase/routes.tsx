import type { VNode } from 'preact';
import { createRegionDrawer } from '../places/index.ts';
import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { publicPage } from '../platform/ports/rights.ts';
import type { Router } from '../platform/ports/room.ts';
import { readPage } from '../platform/web/components/pager.tsx';
import { answerKeptPage, type KeptPage, keepPage } from '../platform/web/layout/kept-page.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { createKeptAnswers } from './actions/kept-answers.ts';
import type { ReadPioneers } from './actions/read-pioneers.ts';
import { listAddress, showcaseAddresses } from './addresses.ts';
import { nearPioneers } from './domain/near-pioneers.ts';
import type { Pioneer } from './domain/pioneer.ts';
import { filterPioneers, readFilters, withWords } from './domain/pioneer-filters.ts';
import { MapPage } from './pages/map-page.tsx';
import { PioneerPage } from './pages/pioneer-page.tsx';
import { PioneersPage, type PioneersPageProps } from './pages/pioneers-page.tsx';

/** Alliances of one page of the list. */
const pageSize = 12;
/** Alliances shown beside a sheet. */
const nearShown = 3;
/** Pages kept, of some forty kilobytes each. */
const pagesKept = 500;

/** Registers the list of pioneers, their map, and the sheet of each. */
export function registerPioneerPages(router: Router, ports: Ports, readPioneers: ReadPioneers): void {
  const answer = createAnswer();
  const drawRegions = createRegionDrawer(ports.readDatabase);
  const list: PageHandler = async (context) => {
    const pioneers = await readPioneers();
    const asked = askedOf(context, pioneers);
    const key = listAddress(context.get('language'), asked.filters, asked.page);
    const isKept = asked.unknown.length === 0 && asked.filters.words === '';
    return answer(context, pioneers, isKept ? key : null, () => (
      <PioneersPage context={context.get('page')} {...asked} />
    ));
  };
  const map: PageHandler = async (context) => {
    const [pioneers, regions] = await Promise.all([readPioneers(), drawRegions()]);
    return answer(context, pioneers, context.req.path, () => (
      <MapPage context={context.get('page')} pioneers={pioneers} regions={regions} />
    ));
  };
  const sheet: PageHandler = async (context) => {
    const pioneers = await readPioneers();
    const pioneer = pioneers.find(({ slug }) => slug === context.req.param('slug'));
    if (pioneer === undefined) return context.notFound();
    return answer(context, pioneers, context.req.path, () => (
      <PioneerPage
        context={context.get('page')}
        pioneer={pioneer}
        near={nearPioneers(pioneer, pioneers, nearShown)}
      />
    ));
  };
  router.page(showcaseAddresses.list, { get: { policy: publicPage, answer: list } });
  router.page(showcaseAddresses.map, { get: { policy: publicPage, answer: map } });
  router.page(showcaseAddresses.sheet, { get: { policy: publicPage, answer: sheet } });
}

type Answer = (
  context: RequestContext,
  pioneers: readonly Pioneer[],
  /** Under which to keep the page; null for one that few would ask again. */
  key: string | null,
  page: () => VNode,
) => Response;

/** Pages are kept for visitors as long as the pioneers are the same; the frame of somebody signed in is theirs. */
function createAnswer(): Answer {
  const kept = createKeptAnswers<KeptPage>(pagesKept);
  return (context, pioneers, key, page) => {
    const make = () => renderPage(page());
    if (context.get('page').person !== null) return context.html(make());
    if (key === null) return answerKeptPage(context, keepPage(make()), 'passing');
    return answerKeptPage(
      context,
      kept.get(pioneers, key, () => keepPage(make())),
    );
  };
}

/** What the address asks of the list. */
function askedOf(context: RequestContext, pioneers: readonly Pioneer[]): Omit<PioneersPageProps, 'context'> {
  const { filters, unknown } = readFilters(
    (facet) => context.req.queries(facet) ?? [],
    context.req.query('q') ?? '',
    pioneers,
  );
  const worded = withWords(pioneers, filters.words);
  const found = filterPioneers(worded, filters);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = readPage(context.req.query('page'), pages);
  const shown = found.slice((page - 1) * pageSize, page * pageSize);
  return { pioneers, worded, filters, unknown, found: found.length, page, pages, shown };
}
