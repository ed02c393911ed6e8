import type { Hono } from 'hono';
import type { PageEnvironment } from '../ports/http.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The methods that have a handler at this path, for the 405 answer and its `Allow`; empty when nothing is there. */
export function allowedMethods(app: Hono<PageEnvironment>, path: string): string[] {
  const allowed = methods.filter((method) => {
    const [handlers] = app.router.match(method, path);
    // What is registered for every method ('ALL') is a middleware, not an answer.
    return handlers.some(([[, route]]) => route.method === method);
  });
  return allowed.includes('GET') ? ['GET', 'HEAD', ...allowed.filter((method) => method !== 'GET')] : allowed;
}
