import { expect, it } from 'vitest';
import { fixtures } from '../attacks/objects/fixtures.ts';
import { listProjectFiles, readProjectFile } from './project-files.ts';

it('every kind of object kept by the editing kit is tried by the tests of rights: test/attacks/objects/fixtures.ts', () => {
  const kinds = listProjectFiles()
    .filter((path) => /^src\/.*(?<!\.test)\.tsx?$/.test(path))
    .flatMap((path) =>
      [...readProjectFile(path).matchAll(/\btableRecord\(\{\s*kind: '([\w-]+)'/g)].map(([, kind]) => kind!),
    );
  expect(kinds.length).toBeGreaterThan(20);
  expect(kinds.filter((kind) => !Object.hasOwn(fixtures, kind))).toEqual([]);
});
