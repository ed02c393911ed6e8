import type { PageHandler, RequestContext } from '../../platform/ports/http.ts';
import { publicPage } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { observatoryAddress, observatoryFiles } from './addresses.ts';
import { filterFigures, readFigureFilters } from './figure-filters.ts';
import { figuresCsv } from './figures-csv.ts';
import { groupFigures, pagesOfGroups } from './group-figures.ts';
import { ObservatoryPage } from './observatory-page.tsx';

const shown = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };

/** Registers the published figures: the page, and the same as JSON and CSV. */
export function registerObservatory(router: Router): void {
  router.page(observatoryAddress, { get: { policy: publicPage, answer: showFigures } });
  router.route('GET', observatoryFiles.json, {
    policy: publicPage,
    answer: (context) => context.json({ items: asked(context), next: null }, 200, shown),
  });
  router.route('GET', observatoryFiles.csv, {
    policy: publicPage,
    answer: (context) =>
      context.body(figuresCsv(asked(context), context.req.query('lang') === 'en' ? 'en' : 'fr'), 200, {
        'content-type': 'text/csv; charset=utf-8',
        ...shown,
      }),
  });
}

const asked = (context: RequestContext) =>
  filterFigures(readFigureFilters((name) => context.req.query(name)).filters);

const showFigures: PageHandler = (context) => {
  const { filters, unknown } = readFigureFilters((name) => context.req.query(name));
  const groups = groupFigures(filterFigures(filters));
  const pages = pagesOfGroups(groups);
  const page = readPage(context.req.query('page'), pages.length);
  return context.html(
    renderPage(
      <ObservatoryPage
        context={context.get('page')}
        filters={filters}
        unknown={unknown}
        found={groups.length}
        groups={pages[page - 1]!}
        page={page}
        pages={pages.length}
      />,
    ),
  );
};
