import type { Hono } from 'hono';
import type { PageEnvironment } from '../ports/http.ts';

/** Alive: the process answers. */
const alive = ['/sante', '/health', '/healthz', '/livez'];
/** Ready: the database answers too. */
const ready = ['/pret', '/ready', '/readyz'];

/** Says to a supervisor whether the process lives, and whether it can serve. */
export function addHealth(app: Hono<PageEnvironment>, isReady: () => Promise<boolean>): void {
  for (const path of alive)
    app.get(path, (context) => context.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  for (const path of ready) {
    app.get(path, async (context) => {
      const holds = await isReady();
      return context.json({ status: holds ? 'ok' : 'unavailable' }, holds ? 200 : 503, {
        'cache-control': 'no-store',
      });
    });
  }
}
