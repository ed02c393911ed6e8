import type { MiddlewareHandler } from 'hono';
import type { PageEnvironment, RequestContext } from '../ports/http.ts';

type Answer = (context: RequestContext) => Response | Promise<Response>;

/**
 * Answers by itself once a request has taken too long, and at once when too many are under way.
 * @param limits.millisecondsOf more time for some requests: a large file takes minutes on a slow line
 */
export function limitLoad(
  limits: {
    readonly milliseconds: number;
    readonly underWay: number;
    readonly millisecondsOf?: (context: RequestContext) => number | null;
  },
  busy: Answer,
): MiddlewareHandler<PageEnvironment> {
  let underWay = 0;
  return async (context, next) => {
    if (underWay >= limits.underWay) return busy(context);
    underWay += 1;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, limits.millisecondsOf?.(context) ?? limits.milliseconds, 'late' as const);
    });
    try {
      if ((await Promise.race([next(), tooLate])) === 'late') context.res = await busy(context);
    } finally {
      clearTimeout(timer);
      underWay -= 1;
    }
    return undefined;
  };
}

/** Counts requests by minute and by address; beyond the limit, `refuse` says in how many seconds to come back. */
export function limitRate(
  perMinute: number,
  addressOf: (context: RequestContext) => string,
  now: () => number,
  refuse: (context: RequestContext, seconds: number) => Response,
): MiddlewareHandler<PageEnvironment> {
  let window = { start: now(), counts: new Map<string, number>() };
  return async (context, next) => {
    if (now() - window.start >= 60_000 || now() < window.start) window = { start: now(), counts: new Map() };
    const address = addressOf(context);
    const count = (window.counts.get(address) ?? 0) + 1;
    window.counts.set(address, count);
    const seconds = Math.max(1, Math.ceil((window.start + 60_000 - now()) / 1000));
    context.header('ratelimit', `"default";r=${Math.max(0, perMinute - count)};t=${seconds}`);
    context.header('ratelimit-policy', `"default";q=${perMinute};w=60`);
    if (count > perMinute) return refuse(context, seconds);
    return next();
  };
}
