import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Results, showPage } from './shown.ts';

it('docs/benchmarks.md is what the results make', () => {
  const folder = join(import.meta.dirname, 'results');
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Results);
  expect(all.length).toBeGreaterThan(0);
  expect(readFileSync(join(import.meta.dirname, '..', 'docs', 'benchmarks.md'), 'utf8')).toBe(showPage(all));
});
