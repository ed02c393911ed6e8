import type { PeopleDatabase } from '../../people/index.ts';
import { publicPage } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { evaluationAddresses } from '../addresses.ts';
import { PublishedPage } from './published-page.tsx';
import { countPublished, listPublished } from './published-store.ts';

const perPage = 30;

/** Registers the list of evaluations whose results everybody may read. */
export function registerPublished(router: Router, database: PeopleDatabase): void {
  router.page(evaluationAddresses.published, {
    get: {
      policy: publicPage,
      answer: async (context) => {
        const pages = Math.max(1, Math.ceil((await countPublished(database)) / perPage));
        const page = readPage(context.req.query('page'), pages);
        return context.html(
          renderPage(
            <PublishedPage
              context={context.get('page')}
              evaluations={await listPublished(database, { limit: perPage, offset: (page - 1) * perPage })}
              page={page}
              pages={pages}
            />,
          ),
        );
      },
    },
  });
}
