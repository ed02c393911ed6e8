import { expect, it } from 'vitest';
import { documents, isFrench, proseOf } from './documents.ts';

/** What is read as sentences: no code, no address, no list of table borders. */
const sentencesOf = (text: string): string =>
  proseOf(text)
    .replace(/`[^`\n]*`/g, 'x')
    .replace(/\]\([^)\n]*\)/g, ']')
    .replace(/https?:\/\/\S+/g, 'x');

const headOf = (text: string): string =>
  /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1]?.replace(/^\w+: /gm, '') ?? '';

const findings = (pattern: RegExp, path: string, text: string): string[] =>
  [...text.matchAll(pattern)].map(
    (match) =>
      `${path}: …${text.slice(Math.max(0, match.index - 25), match.index + 12).replaceAll('\n', '⏎')}…`,
  );

/** Documents inside `src` are set in their typography when they are served. */
const written = documents.filter(({ path }) => !path.startsWith('src/'));
const french = written.filter(({ path }) => isFrench(path));
const english = written.filter(({ path }) => !isFrench(path) && path !== 'docs/errors.md');

/** Titles of works keep the typography of their language. */
const withoutReferences = (text: string): string =>
  text.replace(/^## D’où elle vient\n[\s\S]*?(?=^## )/m, '');

it.each([
  ['a narrow no-break space before ; ! ? and »', /[^\s\u202f|(] ?[;!?](?=\s|$)|[^\u202f]»/g],
  ['a no-break space before a colon', /[^\u00a0\s|](?<![\d]) ?:(?=\s)/g],
  ['a narrow no-break space inside «', /«(?!\u202f)/g],
  ['thin thousands', /(?<![\d,.])\d{1,3}[ \u00a0]\d{3}(?!\d)/g],
  ['a no-break space before a unit', /\d (?=[%€£]|k€|M€)/g],
  ['curved apostrophes', /\p{L}'\p{L}/gu],
])('French texts have %s', (_, wrong) => {
  const sentences = french.map(
    ({ path, text }) => [path, `${headOf(text)}\n${sentencesOf(withoutReferences(text))}`] as const,
  );
  expect(sentences.flatMap(([path, text]) => findings(wrong, path, text))).toEqual([]);
});

it('English texts have no space before a punctuation mark', () => {
  const wrong = /\S[ \u00a0\u202f]+[;:!?](?=\s|$)/g;
  expect(english.flatMap(({ path, text }) => findings(wrong, path, sentencesOf(text)))).toEqual([]);
});
