import { answerRemoved, peopleDatabase, savedNotice } from '../people/index.ts';
import type { PageHandler } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { countShown } from './actions/count-shown.ts';
import { explainFound } from './actions/explain-found.ts';
import { findPathways, listPathwaysWith } from './actions/list-pathways.ts';
import { listThemeLabels } from './actions/list-themes.ts';
import { readSheet } from './actions/read-sheet.ts';
import { searchResources } from './actions/search-resources.ts';
import { commonsAddresses, resourceAddress } from './addresses.ts';
import { isReading } from './domain/audience.ts';
import { orderOf } from './order-of.ts';
import { ResourcePage } from './pages/resource-page.tsx';
import { SearchPage } from './pages/search-page.tsx';
import { resourceEditable } from './resource-editable.ts';

/** Results of one page. */
const pageSize = 10;

/** Registers the search and the sheet of each resource; after the pages whose address would look like a sheet. */
export function registerCommonsPages(router: Router, ports: Ports): void {
  router.page(commonsAddresses.list, {
    get: { policy: { resource: 'resource', verb: 'list' }, answer: answerSearch(ports) },
  });
  router.page(commonsAddresses.page, {
    get: { policy: { resource: 'resource', verb: 'get' }, answer: answerSheet(ports) },
  });
}

const answerSearch =
  ({ readDatabase }: Ports): PageHandler =>
  async (context) => {
    context.get('rights').scope();
    const language = context.get('language');
    const asked = orderOf(context);
    const first = await searchResources(readDatabase, language, asked, pageSize);
    // An address kept while results were more numerous leads to the last page.
    const isBeyond = first.found.length === 0 && first.total > 0;
    const order = isBeyond ? { ...asked, page: Math.ceil(first.total / pageSize) } : asked;
    const answer = isBeyond ? await searchResources(readDatabase, language, order, pageSize) : first;
    return context.html(
      renderPage(
        <SearchPage
          context={context.get('page')}
          order={order}
          answer={answer}
          found={await explainFound(readDatabase, language, answer)}
          pathways={order.page === 1 ? await findPathways(readDatabase, order.typed) : []}
          pageSize={pageSize}
          labels={{ themes: await listThemeLabels(readDatabase) }}
          isModerator={context
            .get('rights')
            .may('list', { resource: 'resource-suggestion', state: 'pending' })}
        />,
      ),
    );
  };

const answerSheet =
  (ports: Ports): PageHandler =>
  async (context) => {
    const sheet = await readSheet(ports.readDatabase, context.req.param('key') ?? '');
    const rights = context.get('rights');
    if (sheet === null) {
      rights.scope();
      return context.notFound();
    }
    const kit = { ports, database: peopleDatabase(ports.database), editable: resourceEditable };
    const record = await resourceEditable.record.get(kit.database, sheet.resource.id);
    if (record === null) return context.notFound();
    const subject = resourceEditable.subjectOf(record);
    if (record.deletedAt !== null) {
      // What was removed, a draft perhaps, is named to nobody but who may bring it back.
      rights.require('restore', { ...subject, state: 'deleted' });
      return answerRemoved(kit, context, record);
    }
    if (sheet.mergedInto !== null && !rights.may('get', subject)) {
      rights.scope();
      return context.redirect(resourceAddress(context.get('language'), sheet.mergedInto), 301);
    }
    rights.require('get', subject);
    if (isReading(context.req.method, (name) => context.req.header(name)))
      countShown(ports, [sheet.resource.id], 'sheet');
    return context.html(
      renderPage(
        <ResourcePage
          context={context.get('page')}
          sheet={sheet}
          pathways={await listPathwaysWith(ports.readDatabase, sheet.resource.key)}
          mayEdit={rights.may('update', resourceEditable.subjectOf(record))}
          notice={savedNotice(context, resourceEditable, record)}
        />,
      ),
    );
  };
