import type { Ports } from '../platform/ports/ports.ts';
import { publicPage } from '../platform/ports/rights.ts';
import type { Router } from '../platform/ports/room.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import type { ReadPioneers } from './actions/read-pioneers.ts';
import { readTree } from './actions/read-tree.ts';
import { showcaseAddresses } from './addresses.ts';
import { TreePage } from './pages/tree-page.tsx';

/** Registers the tree of inspirations, as a page and for programs. */
export function registerTree(router: Router, ports: Ports, readPioneers: ReadPioneers): void {
  router.page(showcaseAddresses.tree, {
    get: {
      policy: publicPage,
      answer: async (context) =>
        context.html(
          renderPage(
            <TreePage
              context={context.get('page')}
              tree={await readTree(ports, readPioneers, context.get('language'))}
            />,
          ),
        ),
    },
  });
  router.route('GET', '/api/v1/inspirations', {
    policy: publicPage,
    answer: async (context) =>
      context.json({ items: await readTree(ports, readPioneers, null) }, 200, {
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=30',
      }),
  });
}
