import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from './project-files.ts';

const isSource = (path: string) => /^(src|test|bench|bin)\/.*\.(ts|tsx|mjs|css)$/.test(path);
const isText = (path: string) =>
  /\.(ts|tsx|mjs|cjs|js|json|md|css|yml|html|svg|sh|txt)$/.test(path) && path !== 'package-lock.json';

const sources = listProjectFiles().filter(isSource);

test('no source file is longer than 400 lines', () => {
  const long = sources
    .map((path) => ({ path, lines: readProjectFile(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test('file names are in kebab case', () => {
  const parts = sources
    .flatMap((path) => path.split('/'))
    .filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part));
  expect(parts).toEqual([]);
});

/** Marks of unfinished work, tests that are left out or prove nothing, and paths of one machine. The pieces are joined so that this file passes its own test. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  [
    'unfinished work',
    new RegExp(
      `\\b(TO${'DO'}|FIX${'ME'}|X${'XX'}|coming ${'soon'}|not ${'implemented'}|lorem ${'ipsum'}|bientôt ${'disponible'})\\b`,
      'i',
    ),
  ],
  ['a test left out', new RegExp(`\\b(test|it|describe)\\.(on${'ly'}|sk${'ip'}|to${'do'})\\(`)],
  ['a test that proves nothing', new RegExp(`expect\\(tr${'ue'}\\)|toBeTru${'thy'}\\(\\)`)],
  ['a path of one machine', new RegExp(`(^|[^a-zA-Z0-9_.-])/(wor${'k'}|far${'m'}|roo${'t'})/`)],
  ['the host of a registry', new RegExp(`//(registr${'y'}|de${'b'})[.]`)],
];

const texts = listProjectFiles().filter(isText);

test.each(forbidden)('no file holds %s', (_, pattern) => {
  const found = texts.flatMap((path) =>
    readProjectFile(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

test('the lock file records no download address', () => {
  expect(readProjectFile('package-lock.json')).not.toMatch(/"resolved": *"https?:/);
});

test('direct dependencies have exact versions', () => {
  const description = JSON.parse(readProjectFile('package.json')) as Record<
    string,
    Record<string, string> | undefined
  >;
  const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(description[kind] ?? {}),
  );
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
