import { expect, it } from 'vitest';
import { readRecords } from './harvest-record.ts';
import { subjectReader, wrongSubjectLine } from './subject-themes.ts';

const themes = [
  { key: 'alliances', labels: ['Alliances et partenariats', 'Alliances and partnerships'] },
  { key: 'financement', labels: ['Financement', 'Funding'] },
];

it('subjects become themes by the table of the source, by code or by name; others are told', () => {
  const read = subjectReader('Mécénat d’entreprise = financement\nsans égal\nx = ailleurs', themes);
  expect(read(['MECENAT D’ENTREPRISE', 'alliances et partenariats', 'zzz', 'x'])).toEqual({
    themes: ['alliances', 'financement'],
    unknown: ['zzz', 'x'],
  });
  expect(read([])).toEqual({ themes: [], unknown: [] });
});

it('names the first line of a table that cannot be followed', () => {
  const codes = new Set(['financement']);
  expect(wrongSubjectLine('a = financement\n\n b=financement ', codes)).toBeNull();
  expect(wrongSubjectLine('a = financement\nb financement', codes)).toEqual({
    line: 2,
    found: 'b financement',
  });
  expect(wrongSubjectLine('a = constructor', codes)).toEqual({ line: 1, found: 'a = constructor' });
});

/** What hostile feeds hide in a text: marks of scripts, of other vocabularies, of comments, written once or twice. */
const hostile = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert&#40;1&#41;</script></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<template><img src=x onerror=alert(1)></template>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<style>@import "//evil.test/x.css";</style>',
  '<link rel=stylesheet href=//evil.test>',
  '<form action="//evil.test"><button>x</button></form>',
  '"><img src=x onerror=alert(1)>',
  '\u0000<b>\u202Ex\u200B</b>',
];

it.each(hostile)('%j of a source is only text: no mark, no control character', (text) => {
  const { records } = readRecords(
    [
      {
        id: 'i',
        url: 'https://example.org/a',
        title: `Titre ${text}`,
        summary: text,
        publisher: text,
        licence: text,
      },
    ],
    { owner: 'O', language: 'fr', licence: null },
    2026,
    subjectReader(null, themes),
  );
  // A sign written by number stays a sign: pages write it as text again.
  for (const kept of [records[0]!.title, records[0]!.summary, records[0]!.publisher])
    expect(
      kept.replaceAll(/[<>]/g, (sign) => (text.includes('&lt;') || text.includes('&gt;') ? '' : sign)),
    ).not.toMatch(/<[a-z!/]|[\p{Cc}\u202E\u200B]/iu);
});
