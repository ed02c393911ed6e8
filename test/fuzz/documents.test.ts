import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProblem, problemCodes } from '../../src/formats/messages/describe-problem.ts';
import type { Problem, Result } from '../../src/kernel/result.ts';
import type { Computation } from '../../src/platform/compute/computation.ts';
import { computations, computeMethods } from '../../src/platform/compute/methods.ts';
import { installationFolder } from '../../src/platform/system/installation.ts';
import { mutate } from './mutate.ts';

/** Folders of valid documents, by method. */
const folders: Readonly<Record<string, string>> = {
  premium: 'alliances',
  game: 'games',
  flows: 'flows',
  appraisal: 'appraisals',
  distribution: 'distributions',
  survey: 'surveys',
  allocation: 'funds',
};

/** Broken documents tried for each method, and the longest that one may take. */
const tries = 600;
const mostMilliseconds = 5_000;

function examplesOf(method: string): unknown[] {
  const folder = join(installationFolder, 'examples', folders[method]!);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);
}

describe.each(['premium', ...computeMethods])('documents of %s, broken in every way', (method) => {
  it(`are answered or refused in words, within ${mostMilliseconds} ms each`, async () => {
    const compute = await computations[method]!();
    const examples = examplesOf(method);
    const seen = { answered: 0, refused: 0 };
    for (let seed = 1; seed <= tries; seed++) {
      const document = JSON.stringify(mutate(examples[seed % examples.length], seed));
      const result = run(compute, document);
      if (result.ok) {
        seen.answered++;
        expect(unfit(result.value), document).toEqual([]);
      } else {
        seen.refused++;
        for (const problem of result.errors) checkWords(problem, document);
      }
    }
    expect(seen.answered).toBeGreaterThan(10);
    expect(seen.refused).toBeGreaterThan(10);
  }, 120_000);
});

function run(compute: Computation, document: string): Result<unknown> {
  const start = performance.now();
  try {
    return compute(new TextEncoder().encode(document), { language: 'fr', samples: 64, seed: 1 });
  } catch (error) {
    throw new Error(`crashed on ${document}`, { cause: error });
  } finally {
    expect(performance.now() - start, document).toBeLessThan(mostMilliseconds);
  }
}

/** A refusal has a known code, a place, and a sentence in each language without a hole. */
function checkWords(problem: Problem, document: string): void {
  expect(problemCodes, document).toContain(problem.code);
  expect(problem.path === '' || problem.path.startsWith('/'), document).toBe(true);
  for (const language of ['fr', 'en'] as const)
    expect(describeProblem(problem, language), document).not.toMatch(/undefined|\[object|NaN/);
}

/** Places of an answer that hold what JSON cannot say: NaN, infinities, undefined. */
function unfit(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (value === undefined) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unfit(part, `${path}/${key}`));
}
