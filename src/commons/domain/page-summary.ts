import { characterNamed } from './html-entities.ts';

/** What a page on the web says of itself. */
export interface PageSummary {
  readonly title: string | null;
  readonly description: string | null;
  /** Whose site it is. */
  readonly publisher: string | null;
  /** Two letters. */
  readonly language: string | null;
}

/** Characters of a page that are looked at: its head stands there. */
const looked = 200_000;

/** A text without what stands between `<` and the next `>`; in one pass, however many of them are never closed. */
function withoutMarks(source: string): string {
  const kept: string[] = [];
  for (let at = 0; ; ) {
    const open = source.indexOf('<', at);
    const close = open === -1 ? -1 : source.indexOf('>', open);
    if (close === -1) return [...kept, source.slice(at)].join(' ');
    kept.push(source.slice(at, open));
    at = close + 1;
  }
}

/** Text of a piece of HTML source: entities read, marks left out, on one line. */
export function textOfHtml(source: string): string {
  return withoutMarks(source)
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z\d]{1,9}));/gi,
      (all, decimal, hexadecimal, name) => {
        const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null;
        if (code === null) return characterNamed(name) ?? all;
        return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
          ? String.fromCodePoint(code)
          : ' ';
      },
    )
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

/** The attributes of a tag, by their name in small letters. */
const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.matchAll(/([a-z:-]{1,40})\s*=\s*(?:"([^"]{0,3000})"|'([^']{0,3000})'|([^\s>"']{1,3000}))/gi)].map(
      ([, name, double, single, bare]) => [name!.toLowerCase(), double ?? single ?? bare ?? ''],
    ),
  );

/**
 * Reads the title, the description and the language that a page tells of itself.
 *
 * @example summaryOfPage('<html lang="fr"><title>Un guide</title>').title // 'Un guide'
 */
export function summaryOfPage(html: string): PageSummary {
  const head = html.slice(0, looked);
  const metas = [...head.matchAll(/<meta\b[^>]{0,5000}>/gi)].map(([tag]) => attributesOf(tag));
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const found = metas.find((one) => (one.get('name') ?? one.get('property'))?.toLowerCase() === name);
      const text = textOfHtml(found?.get('content') ?? '');
      if (text !== '') return text;
    }
    return null;
  };
  const element = (name: 'title' | 'h1'): string => {
    const begin = new RegExp(`<${name}\\b[^>]{0,500}>`, 'i').exec(head);
    if (begin === null) return '';
    const from = begin.index + begin[0].length;
    const end = head.toLowerCase().indexOf(`</${name}`, from);
    return end === -1 ? '' : textOfHtml(head.slice(from, Math.min(end, from + 2_000)));
  };
  const title = element('title') || meta('og:title', 'dc.title', 'citation_title') || element('h1');
  const lang = /<html\b[^>]{0,1000}\blang\s*=\s*["']?([a-z]{2})/i.exec(head)?.[1]?.toLowerCase();
  return {
    title: title === '' ? null : title.slice(0, 300),
    description: meta('description', 'og:description', 'dc.description')?.slice(0, 1_000) ?? null,
    publisher: meta('og:site_name', 'dc.publisher', 'citation_publisher')?.slice(0, 200) ?? null,
    language: lang ?? null,
  };
}

/**
 * What the name of a file says, where it says something: words, not a number.
 *
 * @example titleOfFile('https://exemple.fr/docs/guide-du-benevolat_2023.pdf') // 'Guide du benevolat 2023'
 */
export function titleOfFile(address: string): string | null {
  const { pathname } = new URL(address);
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // Not written as addresses are: taken as it is.
  }
  const words = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[-_+.\s]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}<>]/gu, '')
    .trim();
  if (!/\p{L}{3}/u.test(words)) return null;
  return words.charAt(0).toUpperCase() + words.slice(1, 300);
}
