import type { MiddlewareHandler } from 'hono';
import type { PageEnvironment, RequestContext } from '../ports/http.ts';

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Refuses a write that another site's page sent: a browser says where a request comes from, a program does not.
 * Addresses behind a proxy may differ from ours, so the public origin and the address asked are both accepted.
 */
export function checkWriteOrigin(
  origin: string,
  refuse: (context: RequestContext) => Response | Promise<Response>,
): MiddlewareHandler<PageEnvironment> {
  return async (context, next) => {
    if (writes.has(context.req.method) && !comesFromHere(context, origin)) return refuse(context);
    return next();
  };
}

function comesFromHere(context: RequestContext, origin: string): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const from = context.req.header('origin');
  if (from === undefined) return true;
  // A page that tells no referrer (one opened by a secret link) hides the origin of its own form too; no page can forge the other header.
  if (from === 'null' && site === 'same-origin') return true;
  return from === origin || from.replace(/^https?:\/\//, '') === context.req.header('host');
}
