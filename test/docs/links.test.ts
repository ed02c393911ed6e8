import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { documents, headingsOf, proseOf, root } from './documents.ts';

const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const linksOf = (text: string): string[] =>
  [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^(https?|mailto):/.test(target));

it('every link between documents leads to a file that exists, and to a heading of it', () => {
  const broken = documents.flatMap(({ path, text }) =>
    linksOf(text).flatMap((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(root, target))) return [`${path}: ${link}`];
      if (anchor === undefined) return [];
      const anchors = documents
        .filter((other) => other.path === target)
        .flatMap((other) => headingsOf(other.text));
      return anchors.some(({ title }) => anchorOf(title) === anchor) ? [] : [`${path}: ${link}`];
    }),
  );
  expect(broken).toEqual([]);
});

it('every path of the project named in a document exists', () => {
  const named = /`((?:src|test|docs|data|examples|bin|bench)\/[\w./@-]+)`/g;
  const missing = documents.flatMap(({ path, text }) =>
    [...proseOf(text).matchAll(named)]
      .map(([, target]) => target!)
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${path}: ${target}`),
  );
  expect(missing).toEqual([]);
});
