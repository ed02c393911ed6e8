import { type Localized, languages } from '../../kernel/language.ts';
import type { PageHandler } from '../ports/http.ts';
import type { Ports } from '../ports/ports.ts';
import { publicPage } from '../ports/rights.ts';
import type { Room } from '../ports/room.ts';
import { addressIn } from '../web/layout/address.ts';
import favicon from './favicon.svg?raw';

const keptOneDay = { 'cache-control': 'public, max-age=86400' };

/** What browsers and search engines ask of any site: its mark, what may be listed, the list of its pages. */
export function createSiteRoom(rooms: readonly Room[]): Room {
  return {
    name: 'site',
    routes: (router, ports) => {
      const answer = (path: string, handler: PageHandler) =>
        router.route('GET', path, { policy: publicPage, answer: handler });
      answer('/favicon.svg', (context) =>
        context.body(favicon, 200, { 'content-type': 'image/svg+xml', ...keptOneDay }),
      );
      answer('/robots.txt', (context) => context.text(robots(ports.settings.origin), 200, keptOneDay));
      answer('/sitemap.xml', async (context) =>
        context.body(await sitemap(rooms, ports), 200, { 'content-type': 'application/xml; charset=utf-8' }),
      );
    },
  };
}

const robots = (origin: string): string =>
  `User-agent: *\nAllow: /\nDisallow: /api/\nSitemap: ${origin}/sitemap.xml\n`;

/** Every public page of every room, once per language, each naming its twin. */
async function sitemap(rooms: readonly Room[], ports: Ports): Promise<string> {
  const lists = await Promise.all(rooms.map((room) => room.publicPages?.(ports) ?? []));
  const entries = lists
    .flat()
    .flatMap((addresses) => languages.map((language) => entry(addresses, language, ports)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}

function entry(addresses: Localized, language: (typeof languages)[number], { settings }: Ports): string {
  const full = (of: (typeof languages)[number]) =>
    encodeURI(settings.origin + addressIn(of, addresses)).replaceAll('&', '&amp;');
  const twins = languages.map((of) => `<xhtml:link rel="alternate" hreflang="${of}" href="${full(of)}"/>`);
  return `<url><loc>${full(language)}</loc>${twins.join('')}</url>`;
}
