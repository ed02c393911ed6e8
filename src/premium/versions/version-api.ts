import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readsPremium, requirePremium } from '../alliance/require-premium.ts';
import { listPremiumVersions, type VersionSummary } from '../store/version-store.ts';
import { requireVersion } from './version-routes.tsx';

const path = '/api/v1/alliances/:key/premium-versions';
const perPage = 50;

/** Registers the versions of a premium for programs: the same files and figures as on the pages, for the same people. */
export function registerVersionApi(router: Router, ports: Ports): void {
  router.route('GET', path, { policy: readsPremium, answer: (context) => list(ports, context) });
  router.route('GET', `${path}/:number`, { policy: readsPremium, answer: (context) => one(ports, context) });
}

const present = ({ number, name, reason, createdAt, engine, digest, withheld }: VersionSummary) => ({
  number,
  name,
  reason,
  createdAt: createdAt.toISOString(),
  engine,
  digest,
  withheld,
});

async function list(ports: Ports, context: RequestContext): Promise<Response> {
  const { database, record } = await requirePremium(ports, context, 'get');
  const after = context.req.query('after') ?? '';
  const offset = /^\d{1,6}$/.test(after) ? Number(after) : 0;
  const found = await listPremiumVersions(database, record.id, { limit: perPage + 1, offset });
  context.header('cache-control', 'no-store');
  return context.json({
    items: found.slice(0, perPage).map(present),
    next: found.length > perPage ? String(offset + perPage) : null,
  });
}

async function one(ports: Ports, context: RequestContext): Promise<Response> {
  const access = await requirePremium(ports, context, 'get');
  const version = await requireVersion(access, context.req.param('number'));
  const etag = `"${version.digest}"`;
  context.header('etag', etag);
  context.header('cache-control', 'private, no-cache');
  if (context.req.header('if-none-match') === etag) return context.body(null, 304);
  const content = { file: JSON.parse(version.file), report: JSON.parse(version.report) };
  return context.json({ ...present(version), ...content });
}

const problem = {
  description: 'Unknown, or not yours to see: the same answer for both',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const parameter = (name: string, description: string, type: 'string' | 'integer') => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type },
});
const key = parameter('key', 'Id of the alliance', 'string');
const answer = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object' } } },
});

/** The same in OpenAPI. */
export const premiumVersionPaths = {
  '/api/v1/alliances/{key}/premium-versions': {
    get: {
      operationId: 'listPremiumVersions',
      summary: 'Versions of the premium of an alliance, the latest first',
      parameters: [
        key,
        {
          name: 'after',
          in: 'query',
          description: 'What `next` gave, for the following page',
          schema: { type: 'string' },
        },
      ],
      security: [{ token: [] }],
      responses: { 200: answer('Versions, and `next` when there are more'), 404: problem },
    },
  },
  '/api/v1/alliances/{key}/premium-versions/{number}': {
    get: {
      operationId: 'getPremiumVersion',
      summary: 'One version: its `cap17/alliance@1` file, and the report that it was kept with',
      parameters: [key, parameter('number', 'Its number, from 1', 'integer')],
      security: [{ token: [] }],
      responses: {
        200: answer('Its file and the report that `cap17 premium FILE --json` prints of it'),
        304: { description: 'A version never changes' },
        404: problem,
      },
    },
  },
} as const;
