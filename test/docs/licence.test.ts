import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './documents.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as { readonly version: string; readonly license: string };

it('the licence is the whole text of the EUPL 1.2: fifteen articles and the appendix', () => {
  const text = read('LICENSE');
  const articles = [...text.matchAll(/^(\d{1,2})\.\s?\p{L}/gmu)].map(([, number]) => Number(number));
  expect(text).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
  expect(articles).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  expect(text).toMatch(/^ *Appendix$/m);
  expect(manifest.license).toBe('EUPL-1.2');
});

it('publiccode.yml says the version, the licence and the languages of the package', () => {
  const text = read('publiccode.yml');
  const fieldOf = (key: string) => new RegExp(`^ *${key}: "?([^"\\n]+)"?$`, 'm').exec(text)?.[1];
  expect({
    softwareVersion: fieldOf('softwareVersion'),
    license: fieldOf('license'),
    localisationReady: fieldOf('localisationReady'),
  }).toEqual({ softwareVersion: manifest.version, license: manifest.license, localisationReady: 'true' });
  expect(/availableLanguages:\n {4}- (\w+)\n {4}- (\w+)/.exec(text)?.slice(1)).toEqual(['fr', 'en']);
});

it('the changelog has an entry for the version of the package', () => {
  expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## ${manifest.version.replaceAll('.', '\\.')}\\b`, 'm'));
});
