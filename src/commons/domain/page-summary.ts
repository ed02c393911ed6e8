/** What a page on the web says of itself. */
export interface PageSummary {
  readonly title: string | null;
  readonly description: string | null;
  readonly language: 'fr' | 'en' | null;
}

/** Characters of a page that are looked at: its head stands there. */
const looked = 200_000;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
};

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
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,10}));/gi, (all, decimal, hexadecimal, name) => {
      const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : null;
      if (code === null) return Object.hasOwn(named, name) ? named[name]! : all;
      return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : ' ';
    })
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
  const title = textOfHtml(/<title\b[^>]{0,200}>([^<]{0,2000})/i.exec(head)?.[1] ?? '');
  const lang = /<html\b[^>]{0,1000}\blang\s*=\s*["']?([a-z]{2})/i.exec(head)?.[1]?.toLowerCase();
  return {
    title: (title || meta('og:title'))?.slice(0, 300) ?? null,
    description: meta('description', 'og:description')?.slice(0, 1_000) ?? null,
    language: lang === 'fr' || lang === 'en' ? lang : null,
  };
}
