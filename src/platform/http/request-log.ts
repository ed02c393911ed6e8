import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { PageEnvironment } from '../ports/http.ts';
import type { Ids, Log } from '../ports/ports.ts';

/**
 * Gives each request its id and logs it once answered.
 * The route's pattern is logged, never the path asked nor its query: they may hold a token or a name.
 */
export function logRequests(ids: Ids, log: Log): MiddlewareHandler<PageEnvironment> {
  return async (context, next) => {
    const requestId = ids.create();
    context.set('requestId', requestId);
    const start = performance.now();
    await next();
    log.info('request', {
      requestId,
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      milliseconds: Math.round(performance.now() - start),
    });
  };
}
