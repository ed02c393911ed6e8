import { describe, expect, it } from 'vitest';
import { methodOrder } from '../../src/method/domain/method-order.ts';
import { computeMethods } from '../../src/platform/compute/methods.ts';
import { documents, fencesOf, headingsOf, proseOf } from './documents.ts';
import { type Example, isOffered, runExample, valueAt } from './run-example.ts';

const pages = documents.filter(({ path }) => path.startsWith('docs/methods/'));
const sections = {
  fr: [
    'La formule',
    'Les symboles',
    'D’où elle vient',
    'Ses limites',
    'Un exemple calculé',
    'Ce qui est un choix de Cap17',
  ],
  en: [
    'The formula',
    'The symbols',
    'Where it comes from',
    'Its limits',
    'A computed example',
    'What is Cap17’s own choice',
  ],
} as const;
const languageOf = (path: string) => (path.endsWith('.fr.md') ? 'fr' : 'en');
const slugOf = (path: string) => /([\w-]+)\.(?:fr|en)\.md$/.exec(path)![1]!;

it('every page has its place in the contents, and every place its two pages', () => {
  const placed = methodOrder
    .flatMap(({ slugs }) => slugs)
    .flatMap((slug) => [`docs/methods/${slug}.en.md`, `docs/methods/${slug}.fr.md`]);
  expect(pages.map(({ path }) => path)).toEqual(placed.sort());
});

describe.each(pages)('$path', ({ path, text }) => {
  it('names itself, then says its formula, symbols, source, limits, example and what is our own choice', () => {
    const head = /^---\ntitle: "(.+)"\nslug: (.+)\nsummary: "(.+)"\nmodule: ([\w/-]+)\n---\n/.exec(text);
    expect(head?.[2]).toBe(slugOf(path));
    expect(headingsOf(text).map(({ title }) => title)).toEqual(sections[languageOf(path)]);
    expect(fencesOf(text).map(({ info }) => info)).toEqual(['text', 'json cap17-example']);
  });

  it('opens with plain words: short sentences, no symbol', () => {
    const opening = proseOf(text).trim().split('\n')[0]!;
    const sentences = opening.split(/[.?!…]\s|:\s/);
    expect(Math.max(...sentences.map((sentence) => sentence.split(/\s+/).length))).toBeLessThanOrEqual(35);
    expect(opening).not.toMatch(/[Σφβσμ∈√=]/);
  });
});

/** Twins state the same example, so each is executed once. */
const examples = documents
  .filter(({ path }) => !path.includes('.en.md') && !path.includes('/en/'))
  .flatMap(({ path, text }) =>
    fencesOf(text)
      .filter(({ info }) => info.includes('cap17-example'))
      .map(({ content }) => ({ path, example: JSON.parse(content) as Example })),
  );

const offered = examples.filter(({ example }) => isOffered(example));

it('every method that the command line offers has its examples', () => {
  const named = new Set(examples.map(({ example }) => example.command));
  expect(computeMethods.filter((method) => !named.has(`compute ${method}`))).toEqual([]);
  expect(computeMethods.filter((method) => !isOffered({ command: `compute ${method}` }))).toEqual([]);
  expect(offered.length).toBeGreaterThan(25);
});

it.each(offered)('the example of $path gives the values written', async ({ example }) => {
  const answer = await runExample(example);
  const values = Object.keys(example.expected).map((path) => [path, valueAt(answer, path)]);
  const near = Object.entries(example.expected).map(([path, value]) => [
    path,
    typeof value === 'number' ? expect.closeTo(value, digitsOf(example.tolerance)) : value,
  ]);
  expect(Object.fromEntries(values)).toEqual(Object.fromEntries(near));
});

/** `closeTo` accepts half of 10^−digits: the digits whose half is the tolerance. */
const digitsOf = (tolerance: number): number => (tolerance === 0 ? 12 : -Math.log10(2 * tolerance));
