import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentAt, root } from './documents.ts';
import { isOffered, runExample, valueAt } from './run-example.ts';

const filesOf = (folder: string) =>
  readdirSync(join(root, 'examples', folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ file: `examples/${folder}/${name}` }));
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

const alliances = filesOf('alliances');
const computed = [
  ['games', 'game'],
  ['flows', 'flows'],
  ['appraisals', 'appraisal'],
  ['distributions', 'distribution'],
  ['surveys', 'survey'],
  ['funds', 'allocation'],
].flatMap(([folder, method]) => filesOf(folder!).map(({ file }) => ({ file, method: method! })));

const textKeys = new Set(['name', 'label', 'note', 'source', 'unit', 'basis']);
const numbersOnly = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(numbersOnly);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key]) => !textKeys.has(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, numbersOnly(inner)]));
};

it('every example is named in the page of examples', () => {
  const { text } = documentAt('examples/README.md');
  const unnamed = [...alliances, ...computed].filter(
    ({ file }) => !text.includes(`](${file.replace('examples/', '')})`),
  );
  expect(unnamed).toEqual([]);
});

describe.each(alliances)('$file', ({ file }) => {
  it('says where it comes from, and whether it is a teaching example', () => {
    const { note, source } = read(file) as { readonly note?: string; readonly source?: string };
    expect(note).toMatch(/[Ee]xemple pédagogique|[Cc]hiffres (sont )?publiés|Coûts publiés/);
    expect(source).toMatch(/\S/);
  });

  it('has an English twin with the same numbers', () => {
    const english = read(file.replace('alliances/', 'alliances/en/'));
    expect(numbersOnly(english)).toEqual(numbersOnly(read(file)));
    expect(english).not.toEqual(read(file));
  });

  it('is read without a problem, and gives its premium', async () => {
    const answer = await runExample({
      command: 'premium',
      input: file,
      options: { samples: 256 },
      expected: {},
      tolerance: 0,
    });
    expect(valueAt(answer, 'point.membersPremium')).toEqual(expect.any(Number));
    expect(valueAt(answer, 'range.samples')).toBe(256);
  });
});

it('the costs of the Tennessee Valley are shared as published', async () => {
  const answer = await runExample({
    command: 'premium',
    input: 'examples/alliances/tennessee-valley.json',
    expected: {},
    tolerance: 0,
  });
  const alone = { N: 163_520, F: 140_826, P: 250_096 };
  const costsOf = (rule: string) =>
    Object.entries(alone).map(([id, cost]) => cost - Number(valueAt(answer, `sharing.${rule}.${id}`)));
  const near = (costs: readonly number[]) => costs.map((cost) => expect.closeTo(cost, -0.1));
  expect(costsOf('shapley')).toEqual(near([117_829, 100_756.5, 193_998.5]));
  expect(costsOf('nucleolus')).toEqual(near([116_234, 93_540, 202_810]));
  expect(costsOf('gately')).toEqual(near([117_476, 99_157, 195_951]));
  expect(valueAt(answer, 'point.membersPremium')).toBeCloseTo(141_858, 6);
});

it.each(computed.filter(({ method }) => isOffered({ command: `compute ${method}` })))(
  '$file is read without a problem',
  async ({ file, method }) => {
    const answer = await runExample({
      command: `compute ${method}`,
      input: file,
      expected: {},
      tolerance: 0,
    });
    expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
    expect(answer).toEqual(expect.any(Object));
  },
);
