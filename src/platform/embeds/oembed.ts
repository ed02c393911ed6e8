import type { Language } from '../../kernel/language.ts';
import type { PageHandler } from '../ports/http.ts';
import type { Ports } from '../ports/ports.ts';
import { type ChosenCard, frameLine } from './embed-lines.ts';
import { escaped } from './embed-nodes.ts';
import { embedRequest } from './read-embed.ts';

/**
 * Seconds that a card may be kept: what is withdrawn disappears within the minute, with the ten seconds for which rooms may
 * show what they read.
 */
export const keptSeconds = 45;
/** Width of a card unless less is asked for, in pixels. */
const usualWidth = 640;

/** Answers oEmbed 1.0, in JSON or XML: 400 without an address, 404 for what cannot be shown, 501 for another format. */
export const answerOEmbed =
  (ports: Ports): PageHandler =>
  async (context) => {
    context.header('access-control-allow-origin', '*');
    context.header('cross-origin-resource-policy', 'cross-origin');
    const asked = new URL(context.req.url).searchParams;
    const format = asked.get('format') ?? 'json';
    if (format !== 'json' && format !== 'xml') return context.json({ error: 'format: json or xml' }, 501);
    const url = asked.get('url') ?? '';
    if (url === '') return context.json({ error: 'url: the address of a page of this site' }, 400);
    const card = await cardAt(url, ports);
    if (card === null) return context.json({ error: 'url: nothing of this address can be embedded' }, 404);
    const width = Math.min(usualWidth, mostOf(asked.get('maxwidth')));
    const height = Math.min(card.embeddable.height, mostOf(asked.get('maxheight')));
    const answer = {
      version: '1.0',
      type: 'rich',
      title: card.view.title,
      provider_name: 'Cap17',
      provider_url: ports.settings.origin,
      cache_age: keptSeconds,
      width,
      height,
      html: frameLine(card, { width, height }),
    };
    const kept = { 'cache-control': `public, max-age=${keptSeconds}` };
    if (format === 'json') return context.json(answer, 200, kept);
    return context.body(inXml(answer), 200, { ...kept, 'content-type': 'text/xml; charset=utf-8' });
  };

const mostOf = (asked: string | null): number =>
  asked !== null && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : Number.POSITIVE_INFINITY;

/** The card of one of our pages, by its whole address. */
async function cardAt(url: string, ports: Ports): Promise<ChosenCard | null> {
  const { origin } = ports.settings;
  const path = pathOf(url, origin);
  if (path === null) return null;
  const language: Language = path.startsWith('/en/') ? 'en' : 'fr';
  for (const embeddable of ports.contributions.embeddables) {
    const choices = embeddable.fieldsOf(path);
    if (choices === null) continue;
    const view = await embeddable.read(embedRequest(new URLSearchParams(choices)), language, ports);
    if (view !== null) return { embeddable, view, language, choices, origin };
  }
  return null;
}

function pathOf(url: string, origin: string): string | null {
  try {
    const address = new URL(url);
    return address.origin === origin ? decodeURIComponent(address.pathname) : null;
  } catch {
    return null;
  }
}

const inXml = (answer: Readonly<Record<string, string | number>>): string =>
  `<?xml version="1.0" encoding="utf-8"?><oembed>${Object.entries(answer)
    .map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`)
    .join('')}</oembed>`;
