import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from './project-files.ts';

const isPure = (path: string) =>
  /^src\/(kernel|engine|formats|[^/]+\/domain)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path);

/** What would make the same input give another answer, elsewhere or later. */
const impure: readonly (readonly [string, RegExp])[] = [
  ['chance', /\bMath\.random\b|\bcrypto\b/],
  ['the clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/],
  ['the environment', /\bprocess\.(env|argv|platform)\b/],
  ['the order of a locale', /\blocaleCompare\b/],
];

const sources = listProjectFiles().filter(isPure);

test.each(impure)('kernel, engine, formats and domains never read %s', (_, pattern) => {
  expect(sources.filter((path) => pattern.test(withoutComments(readProjectFile(path))))).toEqual([]);
});

// Powers of two are exact everywhere; any other power may differ by a bit from one machine to another.
test('the engine computes transcendental functions by its own deterministic ports', () => {
  const platformMath =
    /\bMath\.(exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|tanh|sinh|cosh|atan|asin|acos|cbrt|hypot)\b|(?<!\b2 )\*\*/;
  const engine = sources.filter((path) => path.startsWith('src/engine/'));
  expect(engine.filter((path) => platformMath.test(withoutComments(readProjectFile(path))))).toEqual([]);
});

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
