import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../messages/describe-problem.ts';
import { type AllocationAnswer, computeAllocationDocument } from './index.ts';

function answerOf(document: unknown): AllocationAnswer {
  const result = computeAllocationDocument(document, { language: 'en' });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const placesOf = (document: unknown) => {
  const result = computeAllocationDocument(document);
  if (result.ok) return [];
  for (const problem of result.errors) {
    expect(describeProblem(problem, 'fr')).not.toMatch(/undefined/);
    expect(describeProblem(problem, 'en')).not.toMatch(/undefined/);
  }
  return result.errors.map(({ code, path }) => [code, path]);
};

const example = (
  name: string,
): { readonly candidates: readonly { readonly id: string; readonly value: number }[] } =>
  JSON.parse(readFileSync(`examples/funds/${name}.json`, 'utf8'));
const eight = example('eight-alliances-with-floor');
const pair = [
  { id: 'a', cost: 60, value: 6 },
  { id: 'b', cost: 50, value: 5 },
];

describe('the answer to an allocation document', () => {
  it('has the keys of the contract, in its order, for each rule', () => {
    const answer = answerOf(eight);
    expect(Object.keys(answer)).toEqual([
      'best',
      'equalShares',
      'equalParts',
      'maxMin',
      'priceOfFairness',
      'shadowPrice',
      'notes',
    ]);
    expect(Object.keys(answer.best!)).toEqual(['chosen', 'cost', 'value', 'whyNot', 'amounts']);
  });

  it('funds the eight alliances as found by trying all, and says what keeps the others out', () => {
    const { best, priceOfFairness } = answerOf(eight);
    expect(best).toMatchObject({
      chosen: ['p2', 'p3', 'p5', 'p6', 'p7'],
      cost: 215,
      value: 348,
      whyNot: { p1: 'budget', p4: 'floors.territory.E', p8: 'budget' },
    });
    expect(priceOfFairness).toBe(16);
    expect(answerOf(example('eight-alliances')).best).toMatchObject({ value: 364, cost: 220 });
  });

  it('names the constraint that keeps a candidate out', () => {
    const { best } = answerOf({
      budget: 100,
      candidates: [
        ...pair,
        { id: 'c', cost: 10, value: 9 },
        { id: 'd', cost: 10, value: 0 },
        { id: 'e', cost: 30, value: 1, kind: 'k' },
        { id: 'f', cost: 30, value: 2, kind: 'k' },
      ],
      exclusions: [['b', 'c']],
      caps: { kind: { k: 40 } },
    });
    expect(best!.chosen).toEqual(['a', 'c', 'f']);
    expect(best!.whyNot).toEqual({ b: 'exclusions.c', d: 'value', e: 'caps.kind.k' });
  });

  it('grants one level at most, and tells the amount', () => {
    const { best } = answerOf({
      budget: 100,
      candidates: [
        {
          id: 'a',
          levels: [
            { cost: 40, value: 30 },
            { cost: 80, value: 45 },
          ],
        },
        { id: 'b', cost: 60, value: 50 },
      ],
    });
    expect(best).toMatchObject({ chosen: ['a', 'b'], cost: 100, value: 80, amounts: { a: 40, b: 60 } });
  });

  it('weighs the risk of shared futures', () => {
    const document = {
      budget: 50,
      candidates: [
        { id: 'steady', cost: 50, value: 10 },
        { id: 'daring', cost: 50, value: 11 },
      ],
      scenarios: { values: { steady: [10, 10], daring: [-20, 42] }, beta: 0.5, lambda: 0.5 },
    };
    const { best, meanCvar } = answerOf(document);
    expect([best!.chosen, meanCvar!.chosen]).toEqual([['daring'], ['steady']]);
    expect(meanCvar).toMatchObject({ mean: 10, cvar: -10, objective: 10 });
    expect(meanCvar!.whyNot).toEqual({ daring: 'budget' });
    const fearless = answerOf({ ...document, scenarios: { ...document.scenarios, lambda: 0 } });
    expect(fearless.meanCvar!.chosen).toEqual(['daring']);
  });

  it('names an impossible floor, with what would pass, and leaves the other rules their answer', () => {
    const answer = answerOf({ ...eight, floors: { territory: { E: 100 } } });
    expect(answer).toMatchObject({ best: null, maxMin: null, priceOfFairness: null, shadowPrice: null });
    expect(answer.notes.best).toBe(
      'Impossible floor: floors.territory.E asks for 100; at most 75 would pass.',
    );
    expect(answer.equalShares!.unmetFloors).toEqual(['floors.territory.E']);
    const together = answerOf({ ...eight, floors: { territory: { E: 70, N: 100, S: 60 } } });
    expect(together.notes.best).toMatch(/floors.territory.S asks for 60; at most 45 .* other floors/);
    expect(answerOf({ ...eight, floors: { territory: { nowhere: 1 } } }).notes.best).toMatch(/at most 0/);
  });

  it('has nothing to choose from when there is no candidate', () => {
    expect(answerOf({ budget: 10, candidates: [] }).best).toMatchObject({ chosen: [], cost: 0, value: 0 });
    expect(answerOf({ budget: 0, candidates: pair }).best!.chosen).toEqual([]);
  });
});

describe('a document that is wrong', () => {
  const fund = { budget: 100, candidates: pair };
  it.each([
    ['no budget', { candidates: pair }, [['allocation.missing-field', '/budget']]],
    ['a negative budget', { ...fund, budget: -1 }, [['allocation.too-small', '/budget']]],
    [
      'an id given twice',
      { ...fund, candidates: [pair[0], pair[0]] },
      [['allocation.repeated-id', '/candidates/1/id']],
    ],
    [
      'an id with a comma',
      { ...fund, candidates: [{ ...pair[0], id: 'a,b' }] },
      [['allocation.bad-id', '/candidates/0/id']],
    ],
    [
      'neither cost nor value',
      { ...fund, candidates: [{ id: 'a' }] },
      [
        ['allocation.missing-field', '/candidates/0/cost'],
        ['allocation.missing-field', '/candidates/0/value'],
      ],
    ],
    [
      'both cost and levels',
      { ...fund, candidates: [{ ...pair[0], levels: [{ cost: 1, value: 1 }] }] },
      [['allocation.cost-or-levels', '/candidates/0']],
    ],
    [
      'no level',
      { ...fund, candidates: [{ id: 'a', levels: [] }] },
      [['allocation.level-count', '/candidates/0/levels']],
    ],
    [
      'a negative cost',
      { ...fund, candidates: [{ id: 'a', cost: -1, value: 1 }] },
      [['allocation.too-small', '/candidates/0/cost']],
    ],
    [
      'an exclusion of nobody',
      { ...fund, exclusions: [['a', 'z']] },
      [['allocation.unknown-candidate', '/exclusions/0/1']],
    ],
    [
      'an exclusion with itself',
      { ...fund, exclusions: [['a', 'a']] },
      [['allocation.repeated-in-exclusion', '/exclusions/0/1']],
    ],
    [
      'a negative floor',
      { ...fund, floors: { territory: { N: -5 } } },
      [['allocation.too-small', '/floors/territory/N']],
    ],
    [
      'a floor on something else',
      { ...fund, floors: { colour: {} } },
      [['allocation.unknown-field', '/floors/colour']],
    ],
    [
      'scenarios of another number',
      { ...fund, scenarios: { values: { a: [1, 2], b: [1] }, beta: 0.5, lambda: 0.5 } },
      [['allocation.scenario-count', '/scenarios/values/b']],
    ],
    [
      'scenarios that miss a candidate and name another',
      { ...fund, scenarios: { values: { a: [1], z: [1] }, beta: 0.5, lambda: 0.5 } },
      [
        ['allocation.unknown-candidate', '/scenarios/values/z'],
        ['allocation.missing-field', '/scenarios/values/b'],
      ],
    ],
    [
      'scenarios by level of a candidate without levels',
      { ...fund, scenarios: { values: { a: [[1]], b: [] }, beta: 1, lambda: 0.5 } },
      [['allocation.not-below', '/scenarios/beta']],
    ],
  ])('%s', (_, document, places) => {
    expect(placesOf(document)).toEqual(places);
  });

  it('is refused without a crash, whatever it holds', () => {
    const wild = fc.record(
      {
        budget: fc.anything(),
        candidates: fc.oneof(fc.anything(), fc.array(fc.anything())),
        floors: fc.anything(),
        exclusions: fc.oneof(fc.anything(), fc.array(fc.anything())),
        scenarios: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(wild, (document) => {
        placesOf(document);
      }),
      { numRuns: 1000 },
    );
  }, 30_000);

  it('or is computed without NaN, and in time, when it is right', () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 50 }),
      fc.double({ min: 0, max: 1e12, noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
    );
    const group = fc.option(fc.constantFrom('N', 'S', '__proto'), { nil: undefined });
    const candidate = fc.record({ cost: amount, value: fc.oneof(amount, fc.constant(-3)), territory: group });
    fc.assert(
      fc.property(
        amount,
        fc.array(candidate, { maxLength: 12 }),
        fc.dictionary(fc.constantFrom('N', 'S'), amount),
        fc.dictionary(fc.constantFrom('N', 'S'), amount),
        (budget, list, floors, caps) => {
          const candidates = list.map(({ territory, ...rest }, k) => ({
            id: `c${k}`,
            ...rest,
            ...(territory === undefined ? {} : { territory }),
          }));
          const answer = answerOf({
            budget,
            candidates,
            floors: { territory: { ...floors } },
            caps: { territory: { ...caps } },
          });
          expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
          for (const [key, value] of Object.entries(answer))
            if (value === null) expect(answer.notes[key]).toBeDefined();
          for (const rule of [answer.best, answer.equalShares, answer.equalParts, answer.maxMin]) {
            if (rule) expect(rule.cost).toBeLessThanOrEqual(budget + 1e-8 * Math.max(1, budget));
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});
