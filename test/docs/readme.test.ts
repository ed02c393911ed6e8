import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandTable } from '../../src/platform/cli/command-table.ts';
import { settings } from '../../src/platform/config/settings.ts';
import { documentAt, documents, root } from './documents.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe.each(['README.md', 'README.fr.md'])('%s', (path) => {
  it('maps every folder of src, and no other', () => {
    const mapped = [...documentAt(path).text.matchAll(/^\| `src\/([\w-]+)\/`/gm)].map(([, folder]) => folder);
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect([...mapped].sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('says in which folder its words on production are found', () => {
    expect(documentAt(path).text).toMatch(/docs\/guides\/(fr|en)\/run-in-production\.md/);
  });
});

it('every npm command named in a document is a script of the package', () => {
  const unknown = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\bnpm (?:run )?(start|test|run|build|bench)(?: (\w+))?/g)]
      .map(([all, word, argument]) => ({ all, script: word === 'run' ? argument! : word! }))
      .filter(({ script }) => !(script in manifest.scripts))
      .map(({ all }) => `${path}: ${all}`),
  );
  expect(unknown).toEqual([]);
});

it('every cap17 command named in a document is in the table of commands', () => {
  const named = /\bcap17 (premium|compute|serve|worker|import|export|harvest|backup|restore|doctor)\b/g;
  const unknown = documents.flatMap(({ path, text }) =>
    [...text.matchAll(named)]
      .filter(([, command]) => !(command! in commandTable))
      .map(([all]) => `${path}: ${all}`),
  );
  expect(unknown).toEqual([]);
});

it.each(['fr', 'en'])('the guide to production lists every setting (%s)', (language) => {
  const { text } = documentAt(`docs/guides/${language}/run-in-production.md`);
  const listed = [...text.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, variable]) => variable);
  expect(listed).toEqual(Object.values(settings).map(({ variable }) => variable));
});
