import {
  goOn,
  peopleDatabase,
  personOf,
  readPosted,
  registerEditable,
  requireRecord,
  savedNotice,
} from '../people/index.ts';
import type { RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import type { Router } from '../platform/ports/room.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { decideHarvest, readRuns } from './actions/decide-harvest.ts';
import { findSources } from './actions/harvest.ts';
import { commonsAddresses } from './addresses.ts';
import { SourcePage, SourcesPage } from './pages/source-pages.tsx';
import { sourceEditable } from './source-editable.ts';
import { sourceWords } from './source-words.ts';

/** Harvests shown of a source. */
const runsShown = 20;

/** Registers the sources, one source with its history, and what the editing kit adds. */
export function registerSources(router: Router, ports: Ports): void {
  const editable = sourceEditable(ports.outbound.isAllowed);
  registerEditable(router, ports, editable);
  router.page(commonsAddresses.sources, {
    get: {
      policy: { resource: 'harvest-source', verb: 'list' },
      answer: async (context) =>
        context.html(
          renderPage(
            <SourcesPage
              context={context.get('page')}
              sources={await findSources(ports)}
              mayCreate={context.get('rights').may('create', { resource: 'harvest-source', state: 'active' })}
            />,
          ),
        ),
    },
  });
  const kit = { ports, database: peopleDatabase(ports.database), editable };
  router.page(commonsAddresses.source, {
    get: {
      policy: { resource: 'harvest-source', verb: 'get' },
      answer: async (context) => {
        const record = await requireRecord(kit, context, 'get');
        const [source] = await findSources(ports, record.id);
        if (source === undefined) return context.notFound();
        const asked = context.req.query('asked') === '1';
        return context.html(
          renderPage(
            <SourcePage
              context={context.get('page')}
              source={source}
              runs={await readRuns(ports, source.id, runsShown)}
              mayEdit={context.get('rights').may('run', { resource: 'harvest-source', state: 'active' })}
              notice={
                asked ? (
                  <p role="status">{sourceWords[context.get('language')].asked}</p>
                ) : (
                  savedNotice(context, editable, record)
                )
              }
            />,
          ),
        );
      },
    },
    post: {
      policy: { resource: 'harvest-source', verb: 'run' },
      answer: async (context: RequestContext) => {
        const record = await requireRecord(kit, context, 'run');
        const all = await readPosted(context);
        if (all('do')[0] === 'release')
          await decideHarvest(ports, { kind: 'release', personId: personOf(context), sourceId: record.id });
        await ports.jobs.send('commons.harvest', { source: record.id }, `harvest ${record.id}`);
        return goOn(context, `${context.req.path}?asked=1`);
      },
    },
  });
}
