import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../../kernel/result.ts';
import { computeGameDocument } from './compute-game-document.ts';
import { gameDocumentSchema } from './game-schema.ts';

const three = {
  kind: 'value',
  players: ['A', 'B', 'C'],
  values: { A: 0, B: 0, C: 0, 'A,B': 4, 'A,C': 0, 'B,C': 3, 'A,B,C': 6 },
};

function answerOf(document: object): Record<string, unknown> {
  const result = computeGameDocument(document, { language: 'en' });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

function problemsOf(document: unknown): readonly Problem[] {
  const result = computeGameDocument(document);
  if (result.ok) throw new Error('the document was taken as valid');
  return result.errors;
}

describe('a game document', () => {
  it('gets every answer that its fields allow, in a fixed order', () => {
    expect(answerOf(three)).toEqual({
      shapley: { A: expect.closeTo(5 / 3), B: expect.closeTo(19 / 6), C: expect.closeTo(7 / 6) },
      banzhaf: { A: 1.75, B: 3.25, C: 1.25 },
      nucleolus: { A: expect.closeTo(1.5, 12), B: expect.closeTo(3.5, 12), C: expect.closeTo(1, 12) },
      prenucleolus: { A: expect.closeTo(1.5, 12), B: expect.closeTo(3.5, 12), C: expect.closeTo(1, 12) },
      perCapitaNucleolus: { A: expect.closeTo(7 / 6), B: expect.closeTo(25 / 6), C: expect.closeTo(2 / 3) },
      tau: { A: 1.5, B: 3.5, C: 1 },
      gately: { A: expect.closeTo(18 / 11), B: expect.closeTo(36 / 11), C: expect.closeTo(12 / 11) },
      separableCosts: { A: expect.closeTo(18 / 11), B: expect.closeTo(36 / 11), C: expect.closeTo(12 / 11) },
      dividends: { A: 0, B: 0, 'A,B': 4, C: 0, 'A,C': 0, 'B,C': 3, 'A,B,C': -1 },
      coreNonEmpty: true,
      leastCore: expect.closeTo(-1, 12),
      shapleyInCore: true,
      superadditive: true,
      convex: false,
      objections: [],
      notes: {},
    });
    expect(Object.keys(answerOf(three)).slice(0, 3)).toEqual(['shapley', 'banzhaf', 'nucleolus']);
  });

  it('is asked for a few answers with "want", among them some that are not given unasked', () => {
    expect(answerOf({ ...three, want: ['shapley'] })).toEqual({ shapley: expect.any(Object), notes: {} });
    const asked = answerOf({ ...three, want: ['certificate', 'costOfStability', 'interaction'] });
    expect(asked).toMatchObject({ costOfStability: 0, interaction: { A: { B: 3.5, C: -0.5 } }, notes: {} });
    expect((asked.certificate as { levels: unknown[] }).levels.length).toBeGreaterThan(0);
  });

  it('names groups in any order, with blanks, and ids in any Unicode form', () => {
    const document = {
      kind: 'value',
      players: ['É', 'B'],
      values: { 'E\u0301': 1, ' B ': 2, 'B, É': 5 },
      want: ['shapley'],
    };
    expect(answerOf(document)).toEqual({ shapley: { É: 2, B: 3 }, notes: {} });
  });

  it('gives costs for costs, and says of the savings whether they are worth sharing', () => {
    const costs = { A: 8, B: 11, C: 13, 'A,B': 11, 'A,C': 13, 'B,C': 13, 'A,B,C': 13 };
    const answer = answerOf({ kind: 'cost', players: ['A', 'B', 'C'], values: costs });
    expect(answer).toMatchObject({
      shapley: { A: expect.closeTo(8 / 3, 12), B: expect.closeTo(25 / 6, 12), C: expect.closeTo(37 / 6, 12) },
      dividends: { 'A,B': -8 },
      convex: true,
      coreNonEmpty: true,
    });
    const total = Object.values(answer.nucleolus as Record<string, number>).reduce(
      (sum, share) => sum + share,
      0,
    );
    expect(total).toBeCloseTo(13, 12);
  });

  it('adds Owen with unions and Myerson with a graph; without, they are null with the reason', () => {
    const answer = answerOf({
      ...three,
      unions: [['A', 'B'], ['C']],
      graph: [['A', 'B']],
      want: ['owen', 'myerson'],
    });
    expect(answer).toEqual({ owen: { A: 1.75, B: 3.25, C: 1 }, myerson: { A: 2, B: 2, C: 0 }, notes: {} });
    expect(answerOf({ ...three, want: ['owen', 'myerson'] })).toEqual({
      owen: null,
      myerson: null,
      notes: { owen: 'Asked without unions: add “unions”.', myerson: 'Asked without a graph: add “graph”.' },
    });
  });

  it('says why a solution does not exist', () => {
    const majority = { A: 0, B: 0, C: 0, 'A,B': 1, 'A,C': 1, 'B,C': 1, 'A,B,C': 1 };
    const answer = answerOf({
      ...three,
      values: majority,
      want: ['tau', 'gately', 'leastCore', 'objections'],
    });
    expect(answer).toMatchObject({ tau: null, gately: null, leastCore: expect.closeTo(1 / 3, 12) });
    expect(Object.keys(answer.notes as object)).toEqual(['tau', 'gately']);
    expect(answer.objections).toEqual(
      ['A,B', 'A,C', 'B,C'].map((group) => ({ group, gain: expect.closeTo(1 / 3, 12) })),
    );
    const apart = answerOf({
      kind: 'value',
      players: ['A', 'B'],
      values: { A: 3, B: 3, 'A,B': 4 },
      want: ['nucleolus', 'prenucleolus'],
    });
    expect(apart).toMatchObject({
      nucleolus: null,
      prenucleolus: { A: 2, B: 2 },
      notes: { nucleolus: expect.stringContaining('alone') },
    });
  });

  it('takes one player, who has no group to compare with', () => {
    const answer = answerOf({ kind: 'value', players: ['A'], values: { A: 5 } });
    expect(answer).toMatchObject({
      shapley: { A: 5 },
      nucleolus: { A: 5 },
      coreNonEmpty: true,
      leastCore: null,
      objections: [],
    });
    expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
  });

  it('takes families by their figures, of thousands of players where a closed form is known', () => {
    const planes = Array.from({ length: 3000 }, (_, plane) => `p${plane}`);
    const airport = answerOf({
      kind: 'cost',
      players: planes,
      family: { airport: planes.map((_, plane) => 1 + (plane % 3)) },
    });
    expect(airport).toMatchObject({
      convex: true,
      coreNonEmpty: true,
      shapleyInCore: true,
      dividends: null,
      perCapitaNucleolus: null,
    });
    expect((airport.shapley as Record<string, number>).p0).toBeCloseTo(1 / 3000, 15);
    expect((airport.notes as Record<string, string>).dividends).toContain('3000 players');
    const voters = ['a', 'b', 'c', 'd'];
    expect(
      answerOf({
        players: voters,
        family: { weightedVoting: { quota: 51, weights: [50, 49, 1, 0] } },
        want: ['shapley'],
      }),
    ).toEqual({
      shapley: {
        a: expect.closeTo(2 / 3, 12),
        b: expect.closeTo(1 / 6, 12),
        c: expect.closeTo(1 / 6, 12),
        d: 0,
      },
      notes: {},
    });
    const dividends = { 'A,B': 10, 'A,C': 8, 'B,C': 4, 'A,B,C': 14 };
    expect(
      answerOf({
        kind: 'value',
        players: ['A', 'B', 'C'],
        family: { dividends },
        want: ['shapley', 'convex'],
      }),
    ).toEqual({
      shapley: {
        A: expect.closeTo(41 / 3, 12),
        B: expect.closeTo(35 / 3, 12),
        C: expect.closeTo(32 / 3, 12),
      },
      convex: true,
      notes: {},
    });
  });

  it('estimates what it can neither list nor count, and says how well', () => {
    const players = Array.from({ length: 40 }, (_, voter) => `v${voter}`);
    const weights = players.map((_, voter) => Math.PI ** (1 + voter / 40));
    const quota = weights.reduce((sum, weight) => sum + weight, 0) * 0.6;
    const answer = answerOf({
      players,
      family: { weightedVoting: { quota, weights } },
      want: ['shapley', 'nucleolus'],
    });
    const shares = Object.values(answer.shapley as Record<string, number>);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(answer.notes).toEqual({
      shapley: expect.stringMatching(
        /^Estimated from \d+ random orders of arrival; 95 % interval: ± 0\.0\d+ at most/,
      ),
      nucleolus: expect.stringContaining('given up to 20'),
    });
  });
});

describe('a game document that is refused', () => {
  const { values, ...unvalued } = three;
  it.each([
    ['nothing', null, [['game.wrong-type', '']]],
    ['a list', [], [['game.wrong-type', '']]],
    ['an empty object', {}, [['game.missing-field', '/players']]],
    ['values without their kind', { players: ['A'], values: { A: 1 } }, [['game.missing-field', '/kind']]],
    ['an unknown kind', { ...three, kind: 'worth' }, [['game.not-one-of', '/kind']]],
    ['no player', { ...three, players: [] }, [['game.out-of-range', '/players']]],
    ['players that are not texts', { ...three, players: ['A', 2, 'C'] }, [['game.wrong-type', '/players/1']]],
    ['a player twice', { ...three, players: ['A', 'B', 'B'] }, [['game.repeated-player', '/players/2']]],
    ['a comma in an id', { ...three, players: ['A', 'B', 'C,D'] }, [['game.bad-id', '/players/2']]],
    ['neither values nor family', unvalued, [['game.values-or-family', '']]],
    ['values and family', { ...three, family: { airport: [1, 2, 3] } }, [['game.values-or-family', '']]],
    ['an unknown field', { ...three, valeurs: {} }, [['game.unknown-field', '/valeurs']]],
    ['a figure in text', { ...three, values: { ...values, A: '0' } }, [['game.wrong-type', '/values/A']]],
    [
      'a figure that is not a number',
      { ...three, values: { ...values, A: Number.NaN } },
      [['game.wrong-type', '/values/A']],
    ],
    [
      'an infinite figure',
      { ...three, values: { ...values, 'A,B': Infinity } },
      [['game.wrong-type', '/values/A,B']],
    ],
    [
      'a figure too large',
      { ...three, values: { ...values, 'A,B': -1e200 } },
      [['game.out-of-range', '/values/A,B']],
    ],
    [
      'an unknown player in a group',
      { ...three, values: { ...values, 'A,Z': 1 } },
      [['game.unknown-player', '/values/A,Z']],
    ],
    [
      'a player twice in a group',
      { ...three, values: { ...values, 'A,A': 1 } },
      [['game.repeated-member', '/values/A,A']],
    ],
    [
      'a group twice',
      { ...three, values: { ...values, 'B,A': 1 } },
      [['game.repeated-group', '/values/B,A']],
    ],
    ['the empty group', { ...three, values: { ...values, '': 0 } }, [['game.empty-group', '/values/']]],
    ['an unknown answer', { ...three, want: ['fairness'] }, [['game.not-one-of', '/want/0']]],
    [
      'a player in two unions',
      {
        ...three,
        unions: [
          ['A', 'B'],
          ['B', 'C'],
        ],
      },
      [['game.in-two-unions', '/unions/1/0']],
    ],
    ['a player in no union', { ...three, unions: [['A', 'B']] }, [['game.in-no-union', '/unions']]],
    ['an empty union', { ...three, unions: [['A', 'B', 'C'], []] }, [['game.empty-group', '/unions/1']]],
    ['a link to itself', { ...three, graph: [['A', 'A']] }, [['game.linked-to-itself', '/graph/0']]],
    ['a link to nobody', { ...three, graph: [['A', 'Z']] }, [['game.unknown-player', '/graph/0/1']]],
    ['a link of three', { ...three, graph: [['A', 'B', 'C']] }, [['game.out-of-range', '/graph/0']]],
    [
      'two families',
      { ...unvalued, family: { airport: [1, 2, 3], glove: { left: 1, right: 2 } } },
      [['game.one-family', '/family']],
    ],
    ['no family', { ...unvalued, family: {} }, [['game.one-family', '/family']]],
    [
      'a list of another length',
      { ...unvalued, family: { airport: [1, 2] } },
      [['game.family-size', '/family/airport']],
    ],
    [
      'gloves that are not the players',
      { ...unvalued, family: { glove: { left: 1, right: 1 } } },
      [['game.family-size', '/family/glove']],
    ],
    [
      'a negative cost',
      { ...unvalued, family: { airport: [1, 2, -3] } },
      [['game.out-of-range', '/family/airport/2']],
    ],
    [
      'a quota of 0',
      { ...unvalued, family: { weightedVoting: { quota: 0, weights: [1, 1, 1] } } },
      [['game.out-of-range', '/family/weightedVoting/quota']],
    ],
    [
      'more to share than is claimed',
      { ...unvalued, family: { bankruptcy: { estate: 10, claims: [1, 2, 3] } } },
      [['game.estate-beyond-claims', '/family/bankruptcy/estate']],
    ],
    [
      'half a glove',
      { ...unvalued, family: { glove: { left: 1.5, right: 1.5 } } },
      [
        ['game.wrong-type', '/family/glove/left'],
        ['game.wrong-type', '/family/glove/right'],
      ],
    ],
    [
      'a dividend of nobody',
      { ...unvalued, family: { dividends: { 'A,Z': 1 } } },
      [['game.unknown-player', '/family/dividends/A,Z']],
    ],
  ])('for %s', (_name, document, expected) => {
    expect(problemsOf(document).map(({ code, path }) => [code, path])).toEqual(expected);
  });

  it('names every missing group, up to a hundred problems', () => {
    const { 'A,C': _dropped, 'A,B,C': _whole, ...some } = three.values;
    expect(problemsOf({ ...three, values: some })).toEqual([
      { code: 'game.missing-group', path: '/values', params: { group: 'A,C', missing: 2 } },
      { code: 'game.missing-group', path: '/values', params: { group: 'A,B,C', missing: 2 } },
    ]);
    const many = Array.from({ length: 12 }, (_, player) => `p${player}`);
    expect(problemsOf({ kind: 'value', players: many, values: {} })).toHaveLength(100);
  });

  it('is told what size would pass', () => {
    const players = Array.from({ length: 21 }, (_, player) => `p${player}`);
    expect(problemsOf({ kind: 'value', players, values: {} })).toEqual([
      { code: 'game.too-many-listed', path: '/players', params: { found: 21, most: 20 } },
    ]);
    const crowd = Array.from({ length: 1001 }, (_, player) => `p${player}`);
    expect(problemsOf({ players: crowd, family: { dividends: {} } })).toEqual([
      {
        code: 'game.too-many-in-family',
        path: '/players',
        params: { found: 1001, most: 1000, family: 'dividends' },
      },
    ]);
  });

  it('lists every error at once', () => {
    const document = {
      ...three,
      values: { ...three.values, 'A,Z': 1, Q: 2 },
      unions: [['A']],
      graph: [['A', 'A']],
    };
    expect(problemsOf(document).map(({ code }) => code)).toEqual([
      'game.unknown-player',
      'game.unknown-player',
      'game.in-no-union',
      'game.in-no-union',
      'game.linked-to-itself',
    ]);
  });
});

describe('the schema of a game document', () => {
  it('can be published as JSON Schema', () => {
    expect(z.toJSONSchema(gameDocumentSchema)).toMatchObject({
      type: 'object',
      required: ['players'],
      additionalProperties: false,
      properties: { kind: { enum: ['value', 'cost'] } },
    });
  });
});
