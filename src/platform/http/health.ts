import { publicPage } from '../ports/rights.ts';
import type { Router } from '../ports/room.ts';

/** Alive: the process answers. */
const alive = ['/sante', '/health', '/healthz', '/livez'];
/** Ready: the database answers too. */
const ready = ['/pret', '/ready', '/readyz'];

/** Says to a supervisor whether the process lives, and whether it can serve. */
export function addHealth(router: Router, isReady: () => Promise<boolean>): void {
  for (const path of alive)
    router.route('GET', path, {
      policy: publicPage,
      answer: (context) => context.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }),
    });
  for (const path of ready)
    router.route('GET', path, {
      policy: publicPage,
      answer: async (context) => {
        const holds = await isReady();
        return context.json({ status: holds ? 'ok' : 'unavailable' }, holds ? 200 : 503, {
          'cache-control': 'no-store',
        });
      },
    });
}
