import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actorKinds, allianceKinds, allianceStages, resourceKinds } from '../../src/kernel/codes.ts';
import { documentAt, headingsOf, root, tableUnder } from './documents.ts';

const { text } = documentAt('docs/glossary.md');
const rows = headingsOf(text)
  .filter(({ level }) => level === 2)
  .flatMap(({ title }) => tableUnder(text, title))
  .map(([french, english, code, , not]) => ({
    french: french!,
    english: english!,
    codes: [...code!.matchAll(/`([^`]+)`/g)].map(([, one]) => one!),
    forbiddenWords: not!
      .replace(/`[^`]+`/g, '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    forbiddenCodes: [...not!.matchAll(/`([^`]+)`/g)].map(([, one]) => one!),
  }));

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: path.slice(root.length + 1),
    text: readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  }));

/** Types of other vocabularies (schema.org, DCAT), written as these standards name them: machines read them, not people. */
const foreignTypes = /'(dcat:)?[Dd]ataset'/g;

/** Texts between quotes or tags: what a person may read. */
const wordsShown = (source: string): string =>
  [
    ...source
      .replaceAll(foreignTypes, '')
      .matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`|>([^<>{}=;()]+)</g),
  ]
    .map((match) => match.slice(1).find((part) => part !== undefined))
    .join('\n')
    .toLowerCase();

const asWord = (word: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])${word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}-])`,
    'u',
  );

it('each thing has one row: a French and an English label each used once', () => {
  const labels = rows.flatMap(({ french, english }) => [`fr ${french}`, `en ${english}`]);
  expect(rows.length).toBeGreaterThan(60);
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
});

it('holds every code of the kernel', () => {
  const written = new Set(rows.flatMap(({ codes }) => codes));
  const codes = [...actorKinds, ...allianceKinds, ...allianceStages, ...resourceKinds];
  const apart = ['other', 'idea', 'ended'];
  expect(codes.filter((code) => !written.has(code) && !apart.includes(code))).toEqual([]);
});

it('finds a word where it is shown, and not inside another nor in a name', () => {
  expect(wordsShown("const top = 'Sur le Podium';")).toBe('sur le podium');
  expect(
    ['sur le podium', 'des podiums', 'podium-like'].map((words) => asWord('podium').test(words)),
  ).toEqual([true, false, false]);
});

it('no forbidden synonym is shown by the interface', () => {
  const shown = sources.map(({ path, text: source }) => ({ path, words: wordsShown(source) }));
  const found = rows.flatMap(({ forbiddenWords }) =>
    forbiddenWords.flatMap((word) =>
      shown.filter(({ words }) => asWord(word).test(words)).map(({ path }) => `${path}: ${word}`),
    ),
  );
  expect(found).toEqual([]);
});

it('no forbidden synonym names anything in the code', () => {
  const parts = (name: string) =>
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/);
  const found = rows.flatMap(({ forbiddenCodes }) =>
    forbiddenCodes.flatMap((code) =>
      sources
        .filter(({ text: source }) =>
          (source.match(/[A-Za-z_$][\w$]*/g) ?? []).some((name) => parts(name).includes(code)),
        )
        .map(({ path }) => `${path}: ${code}`),
    ),
  );
  expect(found).toEqual([]);
});
