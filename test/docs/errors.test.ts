import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './documents.ts';
import { codesInProgram, errorRows } from './errors-page.ts';

const path = join(root, 'docs', 'errors.md');

const between = (name: string) =>
  new RegExp(`(<!-- ${name} -->\\n\\|[^\\n]*\\n\\|[-|]+\\|\\n)([\\s\\S]*?)(\\n<!-- end of ${name} -->)`);

/** `UPDATE_DOCS=1 npx vitest run test/docs/errors.test.ts` writes the page again from the registries. */
if (process.env.UPDATE_DOCS === '1') {
  const updated = Object.entries(errorRows()).reduce(
    (text, [name, rows]) =>
      text.replace(between(name), (_, head: string, __, tail: string) => `${head}${rows.join('\n')}${tail}`),
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, updated);
}

const text = readFileSync(path, 'utf8');

it.each(Object.entries(errorRows()))(
  'the codes of %s are those of the registry, with their messages',
  (name, rows) => {
    expect(between(name).exec(text)?.[2]?.split('\n')).toEqual(rows);
  },
);

it('the codes of the command line, files, computations, settings and start are those of the program', () => {
  const listed = [...text.matchAll(/^\| `((?:api|cli|compute|config|file|start)\.[a-z-]+)` \|/gm)].map(
    ([, code]) => code,
  );
  expect(listed).toEqual(codesInProgram());
});
