import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { longFiles } from '../support/longest-first.ts';
import { root } from './documents.ts';

it('the test files that are begun first are there', () => {
  expect(Object.keys(longFiles).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
