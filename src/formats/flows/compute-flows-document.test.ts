import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../messages/describe-problem.ts';
import { computeFlowsDocument, type FlowsAnswer } from './index.ts';

function answerOf(document: unknown): FlowsAnswer {
  const result = computeFlowsDocument(document, { language: 'en' });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const placesOf = (document: unknown) => {
  const result = computeFlowsDocument(document);
  if (result.ok) return [];
  for (const problem of result.errors) {
    expect(describeProblem(problem, 'fr')).not.toMatch(/undefined/);
    expect(describeProblem(problem, 'en')).not.toMatch(/undefined/);
  }
  return result.errors.map(({ code, path }) => [code, path]);
};

const line = {
  nodes: ['a', 'b', 'c'],
  flows: [
    { from: 'a', to: 'b', amount: 60 },
    { from: 'b', to: 'c', amount: 30 },
  ],
  imports: { a: 100 },
  exports: { a: 40, b: 30, c: 30 },
};

describe('the answer to a flows document', () => {
  it('has the keys of the contract, and says which capacity and which local multiplier', () => {
    const answer = answerOf(line);
    expect(Object.keys(answer)).toEqual([
      'totals',
      'ascendency',
      'capacity',
      'overhead',
      'degreeOfOrder',
      'robustness',
      'finnCyclingIndex',
      'throughflows',
      'concentration',
      'reciprocity',
      'betweenness',
      'constraint',
      'outputMultipliers',
      'localMultiplier',
      'balances',
      'notes',
    ]);
    expect(Object.keys(answer.totals)).toEqual([
      'throughput',
      'imports',
      'exports',
      'dissipation',
      'internal',
    ]);
    expect(Object.keys(answer.overhead!)).toEqual([
      'total',
      'imports',
      'exports',
      'dissipation',
      'redundancy',
    ]);
    expect(answer.notes.capacity).toMatch(/joint entropy.*bits/);
    expect(answer.notes.localMultiplier).toMatch(/^LM3.*imports/);
    expect(answer.localMultiplier).toBeCloseTo((100 + 60 + 30) / 100, 12);
    expect(answer.totals).toEqual({
      throughput: 290,
      imports: 100,
      exports: 100,
      dissipation: 0,
      internal: 90,
    });
    expect(answer.throughflows).toEqual({ a: 100, b: 60, c: 30 });
    expect(answer.finnCyclingIndex).toBe(0);
    expect(answer.balances.b).toEqual({ received: 60, given: 60, difference: 0 });
  });

  it('names what each node does not explain', () => {
    const { balances } = answerOf({ ...line, exports: { a: 10 } });
    expect([balances.a!.difference, balances.c]).toEqual([30, { received: 30, given: 0, difference: 30 }]);
  });

  it('loses what a removal takes, direct and further', () => {
    const { removals, notes } = answerOf({
      ...line,
      removals: [
        { node: 'b' },
        { import: { to: 'a', share: 0.5 } },
        { flow: { from: 'a', to: 'b' } },
        { flow: { from: 'b', to: 'a' } },
      ],
    });
    const near = (direct: number, indirect: number, own: number) => ({
      direct: expect.closeTo(direct, 9),
      indirect: expect.closeTo(indirect, 9),
      own: expect.closeTo(own, 9),
    });
    expect(removals![0]).toMatchObject({ removed: { node: 'b' }, ...near(30, 0, 60) });
    expect(removals![1]).toMatchObject({
      removed: { import: { to: 'a', share: 0.5 } },
      ...near(50, 45, 0),
      losses: { a: expect.closeTo(50, 9), b: expect.closeTo(30, 9), c: expect.closeTo(15, 9) },
    });
    expect(removals![2]).toMatchObject(near(60, 30, 0));
    expect(removals![3]).toMatchObject(near(0, 0, 0));
    expect(notes.removals).toMatch(/nothing replaces/);
  });

  it('keeps flows to oneself, adds those given again, and leaves out those of 0', () => {
    const answer = answerOf({
      nodes: ['a', 'b'],
      flows: [
        { from: 'a', to: 'b', amount: 2 },
        { from: 'a', to: 'b', amount: 3 },
        { from: 'b', to: 'b', amount: 5 },
        { from: 'b', to: 'a', amount: 0 },
      ],
      imports: { a: 5 },
    });
    expect(answer.totals.internal).toBe(10);
    expect(answer.throughflows).toEqual({ a: 5, b: 10 });
    expect(answer.finnCyclingIndex).toBeCloseTo((10 * 0.5) / 15, 12);
    expect(answer.outputMultipliers).toMatchObject({ a: 1, b: expect.closeTo(3, 12) });
    expect(answer.notes.flows).toMatch(/^1 flow/);
  });
});

describe('what does not exist is null, with its reason', () => {
  it('in a network where nothing flows', () => {
    const { notes, ...answer } = answerOf({ nodes: ['a', 'b'], flows: [] });
    expect(answer).toMatchObject({
      ascendency: null,
      capacity: null,
      overhead: null,
      degreeOfOrder: null,
      robustness: null,
      finnCyclingIndex: null,
      concentration: { a: { income: null, outgoings: null } },
      reciprocity: { edges: null, corrected: null, weighted: null },
      betweenness: null,
      constraint: { a: null, b: null },
      localMultiplier: null,
    });
    expect(Object.keys(notes).sort()).toEqual([
      'ascendency',
      'betweenness',
      'capacity',
      'concentration',
      'constraint',
      'degreeOfOrder',
      'finnCyclingIndex',
      'localMultiplier',
      'overhead',
      'reciprocity.corrected',
      'reciprocity.edges',
      'reciprocity.weighted',
      'robustness',
    ]);
  });

  it('in a ring closed on itself, where I − A is singular', () => {
    const answer = answerOf({
      nodes: ['a', 'b', 'apart'],
      flows: [
        { from: 'a', to: 'b', amount: 5 },
        { from: 'b', to: 'a', amount: 5 },
      ],
      imports: { apart: 3 },
    });
    expect(answer.finnCyclingIndex).toBeCloseTo(10 / 13, 12);
    expect(answer.outputMultipliers).toEqual({ a: null, b: null, apart: 1 });
    expect(answer.notes.outputMultipliers).toMatch(/lives on itself/);
    expect(answer.constraint.apart).toBeNull();
  });

  it('where sums leave doubles', () => {
    const huge = answerOf({ ...line, imports: { a: 1e308, b: 1e308 } });
    expect(huge.totals.throughput).toBeNull();
    expect(huge.notes['totals.throughput']).toMatch(/too large/);
    expect(JSON.stringify(huge)).not.toMatch(/NaN|Infinity/);
  });
});

describe('a document that is wrong', () => {
  it.each([
    ['no list of nodes', { flows: [] }, [['flows.missing-field', '/nodes']]],
    ['no node', { nodes: [], flows: [] }, [['flows.no-node', '/nodes']]],
    ['not an object', [], [['flows.wrong-type', '']]],
    ['a repeated node', { ...line, nodes: ['a', 'b', 'c', 'a'] }, [['flows.repeated-node', '/nodes/3']]],
    ['a node with a comma', { ...line, nodes: ['a', 'b', 'c', 'd,e'] }, [['flows.bad-id', '/nodes/3']]],
    [
      'an unknown node',
      { ...line, flows: [{ from: 'a', to: 'z', amount: 1 }], exports: { y: 1 } },
      [
        ['flows.unknown-node', '/flows/0/to'],
        ['flows.unknown-node', '/exports/y'],
      ],
    ],
    [
      'a negative flow',
      { ...line, flows: [{ from: 'a', to: 'b', amount: -1 }] },
      [['flows.too-small', '/flows/0/amount']],
    ],
    ['a figure in text', { ...line, imports: { a: '5' } }, [['flows.wrong-type', '/imports/a']]],
    ['an unknown field', { ...line, flow: [] }, [['flows.unknown-field', '/flow']]],
    ['a removal of nothing', { ...line, removals: [{}] }, [['flows.one-removal', '/removals/0']]],
    [
      'a removal of too much',
      { ...line, removals: [{ import: { to: 'a', share: 2 } }, { node: 'z' }] },
      [
        ['flows.too-large', '/removals/0/import/share'],
        ['flows.unknown-node', '/removals/1/node'],
      ],
    ],
  ])('%s', (_, document, places) => {
    expect(placesOf(document)).toEqual(places);
  });

  it('is refused without a crash, whatever it holds', () => {
    const wild = fc.record(
      {
        nodes: fc.anything(),
        flows: fc.oneof(fc.anything(), fc.array(fc.anything())),
        imports: fc.anything(),
        removals: fc.oneof(fc.anything(), fc.array(fc.anything())),
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

  it('or is computed without NaN when it is right', () => {
    const amount = fc.oneof(fc.constant(0), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }));
    const ids = ['a', 'b', '__proto', '4', 'é'];
    const name = fc.constantFrom(...ids);
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: name, to: name, amount })),
        fc.dictionary(name, amount),
        fc.array(fc.record({ node: name }), { maxLength: 2 }),
        (flows, imports, removals) => {
          const answer = answerOf({ nodes: ids, flows, imports: { ...imports }, removals });
          expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
          const nulls = Object.entries(answer).filter(([, value]) => value === null);
          for (const [key] of nulls) expect(answer.notes[key]).toBeDefined();
        },
      ),
      { numRuns: 1000 },
    );
  }, 30_000);
});

it('the spring gives the published figures', () => {
  const spring = JSON.parse(readFileSync('examples/flows/cone-spring.json', 'utf8')) as unknown;
  const answer = answerOf(spring);
  expect(answer).toMatchObject({
    totals: { throughput: 42_445 },
    ascendency: expect.closeTo(56_725.485526, 5),
    capacity: expect.closeTo(135_864.731912, 5),
    finnCyclingIndex: expect.closeTo(0.09193898933842068, 12),
  });
});
