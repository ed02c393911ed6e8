import { writeDelimited } from '../../formats/table/index.ts';
import { listCentres } from '../../places/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { preferredLanguage } from '../../platform/ports/preferred-language.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import {
  forProgram,
  linkLines,
  networkGeoJson,
  networkGraphMl,
  networkValueFlows,
  networkWorkbook,
} from './export-network.ts';
import { readingsOf } from './large-readings.ts';
import { type ReadNetwork, requireNetwork } from './network-access.ts';

interface Written {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

type Writer = (ports: Ports, context: RequestContext, network: ReadNetwork) => Promise<Written> | Written;

const writers: Readonly<Record<string, Writer>> = {
  csv: (_ports, _context, network) => ({
    body: writeDelimited(linkLines(network)),
    type: 'text/csv; charset=utf-8',
  }),
  xlsx: asWorkbook,
  geojson: async ({ readDatabase }, _context, network) => {
    const ids = new Set(network.actors.flatMap(({ placeId }) => placeId ?? []));
    const centres = await listCentres(readDatabase, [...ids]);
    return { body: JSON.stringify(networkGeoJson(network, centres)), type: 'application/geo+json' };
  },
  graphml: (_ports, _context, network) => ({
    body: networkGraphMl(network),
    type: 'application/graphml+xml; charset=utf-8',
  }),
  jsonld: ({ settings }, _context, network) => ({
    body: JSON.stringify(networkValueFlows(settings.origin, network)),
    type: 'application/ld+json',
  }),
};

/** Registers the network of a territory as files and for programs: for those who may read its page. */
export function registerNetworkExports(router: Router, ports: Ports): void {
  const policy = { resource: 'territory', verb: 'get' } as const;
  for (const [ending, write] of Object.entries(writers)) {
    router.route('GET', `/api/v1/territories/:key/network.${ending}`, {
      policy,
      isCostly: true,
      answer: async (context) => {
        const network = await requireNetwork(ports, context);
        const { body, type } = await write(ports, context, network);
        return context.body(body, 200, {
          'content-type': type,
          'cache-control': 'private, no-cache',
          'content-disposition': `attachment; filename="cap17-reseau-${network.territory.slug}.${ending}"`,
        });
      },
    });
  }
  router.route('GET', '/api/v1/territories/:key/network', {
    policy,
    isCostly: true,
    answer: async (context) => {
      const { territory, actors, links } = await requireNetwork(ports, context);
      context.header('cache-control', 'private, no-cache');
      return context.json({
        territory: { id: territory.id, slug: territory.slug, name: territory.name, isDemo: territory.isDemo },
        actors: actors.map(({ id, name, kind }) => ({ id, name, kind })),
        links: links.map(forProgram),
        readings: await readingsOf(ports, {
          territoryId: territory.id,
          filter: { year: null, lever: null, kind: null },
          isCatalyst: false,
          graph: { actors, links, declared: new Map() },
        }),
      });
    },
  });
}

async function asWorkbook(ports: Ports, context: RequestContext, network: ReadNetwork): Promise<Written> {
  const asked = context.req.query('lang');
  const language =
    asked === 'fr' || asked === 'en' ? asked : preferredLanguage(context.req.header('accept-language'));
  const written = await ports.documents.write('xlsx', networkWorkbook(language, network));
  if (!written.ok) throw new RequestRefusal('SYS-003', { reasons: written.errors });
  return {
    body: written.value as Uint8Array<ArrayBuffer>,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
}
