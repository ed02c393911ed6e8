import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { groupsOfActors, readGrouping } from './actor-groups.ts';
import { actorNetworkRoutes } from './actor-routes.tsx';
import { networkAddresses } from './addresses.ts';
import { listDeclaredTotals } from './declared-totals.ts';
import { degreesOf } from './drawing.tsx';
import { groupNetwork, mostDrawn } from './grouping.ts';
import { readingsOf } from './large-readings.ts';
import { MatrixPage } from './matrix-page.tsx';
import { requireNetwork } from './network-access.ts';
import { filterLinks, type NetworkGraph, yearsOf } from './network-graph.ts';
import { linksPerPage, NetworkPage } from './network-page.tsx';
import { readFilter, readSupposition } from './network-query.ts';
import { ovalLayout } from './oval-layout.ts';
import { suppose } from './what-if.ts';

/** Reading a network asks for the right to see its territory; which links, the handler says. */
const policy = { resource: 'territory', verb: 'get' } as const;

/** Registers the network of a territory, its matrix, and what it says of one actor. */
export function registerNetwork(router: Router, ports: Ports): void {
  router.page(networkAddresses.network, {
    get: { policy, answer: (context) => showNetwork(ports, context), isCostly: true },
  });
  router.page(networkAddresses.matrix, {
    get: { policy, answer: (context) => showMatrix(ports, context), isCostly: true },
  });
  actorNetworkRoutes(router, ports);
}

async function showNetwork(ports: Ports, context: RequestContext): Promise<Response> {
  const { territory, actors, links, mayAdd, mayImport, isCatalyst } = await requireNetwork(ports, context);
  const language = context.get('language');
  const query = context.req.query();
  const years = yearsOf(links, ports.clock.now().getUTCFullYear());
  const filter = readFilter(
    query.year === undefined ? { ...query, year: String(years.at(-1) ?? '') } : query,
  );
  const declared = await listDeclaredTotals(ports.readDatabase, territory.id, filter.year, {
    isCatalyst,
    organisationIds: [],
  });
  const graph: NetworkGraph = { actors, links: filterLinks(links, filter), declared };
  const by = readGrouping(query.group);
  const grouped = groupNetwork(
    graph,
    await groupsOfActors(ports.readDatabase, territory.id, { by, language }),
  );
  const drawn = actors.length > mostDrawn ? grouped : graph;
  const supposition = readSupposition(query, graph.links);
  const effects = supposition === null || 'fault' in supposition ? null : suppose(graph, supposition);
  const readings = await readingsOf(ports, { territoryId: territory.id, filter, isCatalyst, graph });
  const pages = Math.ceil(graph.links.length / linksPerPage);
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <NetworkPage
        context={context.get('page')}
        territory={territory}
        filter={filter}
        years={years}
        graph={graph}
        drawn={drawn}
        grouped={grouped}
        by={by}
        layout={ovalLayout(drawn.actors, degreesOf(drawn))}
        readings={readings}
        page={readPage(query.page, pages)}
        whatIf={{ query, supposition, effects }}
        mayAdd={mayAdd}
        mayImport={mayImport}
        hasLinks={links.length > 0}
      />,
    ),
  );
}

async function showMatrix(ports: Ports, context: RequestContext): Promise<Response> {
  const { territory, actors, links } = await requireNetwork(ports, context);
  const years = yearsOf(links, ports.clock.now().getUTCFullYear());
  const query = context.req.query();
  const filter = readFilter(
    query.year === undefined ? { ...query, year: String(years.at(-1) ?? '') } : query,
  );
  const graph: NetworkGraph = { actors, links: filterLinks(links, filter), declared: new Map() };
  context.header('cache-control', 'no-store');
  return context.html(
    renderPage(
      <MatrixPage context={context.get('page')} territory={territory} graph={graph} year={filter.year} />,
    ),
  );
}
