import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentAt, root } from './documents.ts';

interface Manifest {
  readonly license?: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const read = (path: string): Manifest => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = read('package.json');
const names = [
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.devDependencies),
  ...Object.keys(manifest.optionalDependencies),
];

const rows = [
  ...documentAt('docs/dependencies.md').text.matchAll(/^\| `([^`]+)` \| (.+) \| ([^|]+) \|$/gm),
].map(([, pattern, why, licence]) => ({ pattern: pattern!, why: why!, licence: licence! }));
const covers = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

it('every direct dependency is justified, and every one justified is used', () => {
  expect(names.filter((name) => !rows.some(({ pattern }) => covers(pattern, name)))).toEqual([]);
  expect(rows.filter(({ pattern }) => !names.some((name) => covers(pattern, name)))).toEqual([]);
});

it('the licence written is the one that the package declares', () => {
  const installed = names.filter((name) => existsSync(join(root, 'node_modules', name, 'package.json')));
  const wrong = installed.flatMap((name) => {
    const declared = read(`node_modules/${name}/package.json`).license;
    const written = rows.find(({ pattern }) => covers(pattern, name))?.licence;
    return declared === written ? [] : [{ name, declared, written }];
  });
  expect(wrong).toEqual([]);
});

it('versions are exact', () => {
  const loose = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].flatMap(
    (list) => Object.entries(list).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
  );
  expect(loose).toEqual([]);
});
