/** Names of the letters of Western Europe, in the order of their numbers, from 160. */
const latin =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
  para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute
  Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute
  THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde
  ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(/\s+/);

const characters: ReadonlyMap<string, string> = new Map([
  ...latin.map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: '’',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
    Yuml: 'Ÿ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwnj: '\u200c',
    zwj: '\u200d',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    dagger: '†',
    bull: '•',
    hellip: '…',
    permil: '‰',
    prime: '′',
    lsaquo: '‹',
    rsaquo: '›',
    euro: '€',
    trade: '™',
    larr: '←',
    rarr: '→',
  }),
]);

/**
 * The character that HTML names so; `undefined` for a name that pages hardly use, or that is none.
 *
 * @example characterNamed('eacute') // 'é'
 */
export const characterNamed = (name: string): string | undefined => characters.get(name);

/** The names that XML knows by itself. */
const ofXml = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/**
 * Makes XML of what many sites send as such: a blank line before its declaration, names of HTML that XML does not know, `&` alone.
 * What stands in a CDATA section is left as it is.
 *
 * @example mendXml('\n<a>L&eacute;a & Max</a>') // '<a>Léa &amp; Max</a>'
 */
export function mendXml(text: string): string {
  const whole = text.trimStart();
  let xml = '';
  for (let at = 0; ; ) {
    const begin = whole.indexOf(cdata.begin, at);
    const end = begin === -1 ? -1 : whole.indexOf(cdata.end, begin + cdata.begin.length);
    // One that nothing closes closes none of those after it either: the rest is plain text.
    if (end === -1) return xml + mendText(whole.slice(at));
    xml += mendText(whole.slice(at, begin)) + whole.slice(begin, end + cdata.end.length);
    at = end + cdata.end.length;
  }
}

const cdata = { begin: '<![CDATA[', end: ']]>' } as const;

const mendText = (text: string): string =>
  text.replace(/&(?:(#\d{1,7};|#x[\da-f]{1,6};)|([a-z][a-z\d]{1,9});)?/gi, mended);

function mended(all: string, number: string | undefined, name: string | undefined): string {
  if (number !== undefined || (name !== undefined && ofXml.has(name))) return all;
  const character = name === undefined ? undefined : characterNamed(name);
  return character ?? `&amp;${all.slice(1)}`;
}
