import type { StaticFiles } from '../http/static-files.ts';
import { publicPage } from '../ports/rights.ts';
import type { Router } from '../ports/room.ts';
import { embedScript } from './embed-address.ts';

const entry = 'src/platform/embeds/cap17-embed.client.ts';

/** The script of partners' pages, at an address that does not change from one release to the next; kept for an hour. */
export function registerEmbedScript(router: Router, files: StaticFiles): void {
  router.route('GET', embedScript, {
    policy: publicPage,
    answer: (context) =>
      files.answer(context, {
        path: files.assets.script(entry),
        headers: {
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'cache-control': 'public, max-age=3600',
        },
      }) ?? context.notFound(),
  });
}
