import { describe, expect, it } from 'vitest';
import { computeSurveyDocument, type SurveyAnswer } from './index.ts';

function answerOf(document: unknown, language: 'fr' | 'en' = 'en'): SurveyAnswer {
  const result = computeSurveyDocument(document, { language });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const placesOf = (document: unknown) => {
  const result = computeSurveyDocument(document);
  return result.ok ? [] : result.errors.map(({ code, path }) => [code, path]);
};

const scale = ['yes', 'no'];
const two = { a: { yes: 56, no: 14 }, b: { yes: 48, no: 32 } };

describe('the answer to a survey document', () => {
  it('has the keys of what was asked for, and no other', () => {
    expect(Object.keys(answerOf({ scale, groups: two }))).toEqual([
      'respondents',
      'shares',
      'gaps',
      'meanRanks',
      'kruskalWallis',
      'cliffsDelta',
      'total',
    ]);
    expect(
      Object.keys(
        answerOf({
          items: [
            [1, 2],
            [2, 4],
            [3, 3],
          ],
        }),
      ),
    ).toEqual(['cronbachAlpha', 'cronbachAlphaStandardised', 'meanCorrelation', 'itemStatistics', 'notes']);
    expect(
      answerOf({
        ratings: {
          counts: [
            [2, 0],
            [0, 2],
          ],
        },
      }),
    ).toEqual({ fleissKappa: 1 });
    expect(
      answerOf({
        ratings: {
          table: [
            [5, 0],
            [0, 5],
          ],
        },
      }),
    ).toEqual({ cohenKappa: 1 });
    expect(
      answerOf({
        ratings: {
          ranks: [
            [1, 2],
            [1, 2],
          ],
        },
      }),
    ).toMatchObject({ kendallW: { w: 1 } });
  });

  it('lists a gap for each pair of groups and each answer, in the order of the document', () => {
    const { gaps } = answerOf({ scale, groups: { ...two, c: { yes: 1, no: 9 } } });
    expect(gaps!.map(({ groups, answer }) => [...groups, answer].join(' '))).toEqual([
      'a b yes',
      'a b no',
      'a c yes',
      'a c no',
      'b c yes',
      'b c no',
    ]);
    expect(gaps![0]).toEqual({
      groups: ['a', 'b'],
      answer: 'yes',
      difference: expect.closeTo(0.2, 12),
      low: expect.closeTo(0.0524, 4),
      high: expect.closeTo(0.3339, 4),
      p: expect.closeTo(0.008045, 6),
      pAdjusted: expect.closeTo(2 * 0.008045, 5),
    });
  });

  it('gives each cell its raked weight, and the effective size', () => {
    const weights = [
      { stype: 'E', schwide: 'No', count: 12, weight: 33.8 },
      { stype: 'E', schwide: 'Yes', count: 132, weight: 33.8 },
      { stype: 'H', schwide: 'No', count: 2, weight: 33.8 },
      { stype: 'H', schwide: 'Yes', count: 12, weight: 33.8 },
      { stype: 'M', schwide: 'No', count: 9, weight: 33.8 },
      { stype: 'M', schwide: 'Yes', count: 16, weight: 33.8 },
    ];
    const margins = { stype: { E: 4421, H: 755, M: 1018 }, schwide: { No: 1072, Yes: 5122 } };
    const answer = answerOf({ weights, margins });
    const totalOf = (name: 'stype' | 'schwide', category: string) =>
      answer
        .weights!.filter((cell) => cell[name] === category)
        .reduce((sum, { count, raked }) => sum + count * raked!, 0);
    for (const [category, target] of Object.entries(margins.stype))
      expect(totalOf('stype', category)).toBeCloseTo(target, 5);
    for (const [category, target] of Object.entries(margins.schwide))
      expect(totalOf('schwide', category)).toBeCloseTo(target, 5);
    expect(answer.weights![0]).toMatchObject({ ...weights[0], rakedTotal: 12 * answer.weights![0]!.raked! });
    expect(answer.effectiveSize).toBeCloseTo(173.72, 1);
    expect(answer.raking).toMatchObject({ converged: true });
    expect(answerOf({ weights }).effectiveSize).toBeCloseTo(183, 9);
    const trimmed = answerOf({ weights, margins, trim: { least: 0.5, most: 1.9 } });
    expect(Math.max(...trimmed.weights!.map(({ raked }) => raked!))).toBeLessThanOrEqual(
      (1.9 * 6194) / 183 + 1e-9,
    );
  });

  it('computes causes: a difference in differences, and the weight of evidence', () => {
    const answer = answerOf({
      differenceInDifferences: {
        treated: [
          { before: 10, after: 6 },
          { before: 12, after: 7 },
        ],
        control: [
          { before: 10, after: 9 },
          { before: 11, after: 11 },
          { before: 8, after: 8 },
        ],
      },
      contribution: {
        prior: 1 / 52,
        evidence: [
          { sensitivity: 1, typeI: 12 / 51 },
          { sensitivity: 1, typeI: 2 / 51, observed: true },
        ],
      },
    });
    expect(answer.differenceInDifferences).toEqual({
      difference: expect.closeTo(-4.5 + 1 / 3, 12),
      treatedChange: -4.5,
      controlChange: expect.closeTo(-1 / 3, 12),
      p: 0.1,
      exact: true,
      permutations: 10,
    });
    expect(answer.contribution!.evidence.map(({ alone }) => alone)).toEqual([
      expect.closeTo(1 / 13, 12),
      expect.closeTo(1 / 3, 12),
    ]);
    expect(answer.contribution!.posterior).toBe(answer.contribution!.evidence[1]!.after);
  });

  it('gives null with its reason where nothing varies, nobody answered, or one person did', () => {
    const empty = answerOf({ scale, groups: { a: { yes: 0, no: 0 }, b: { yes: 1, no: 0 } } });
    expect(empty.shares!.a).toBeNull();
    expect(empty.shares!.b!.yes).toMatchObject({ count: 1, share: 1, high: 1 });
    expect(empty.gaps![0]!.difference).toBeNull();
    expect(empty.kruskalWallis).toBeNull();
    expect(empty.meanRanks).toEqual({ a: null, b: 1 });
    expect(empty.notes!['shares.b']).toMatch('Fewer than 5 answers');
    const same = answerOf({
      scale,
      groups: { a: { yes: 9, no: 0 }, b: { yes: 9, no: 0 } },
      items: [
        [3, 3],
        [3, 3],
      ],
      ratings: {
        table: [
          [7, 0],
          [0, 0],
        ],
      },
    });
    expect([same.gaps![0]!.p, same.kruskalWallis, same.cronbachAlpha]).toEqual([1, null, null]);
    expect(same).toMatchObject({ cohenKappa: null });
    expect(same.notes).toMatchObject({
      kruskalWallis: expect.stringMatching('Everybody answered the same'),
      cronbachAlpha: expect.stringMatching('Everybody answered the same'),
      cohenKappa: expect.stringMatching('single category'),
    });
    expect(answerOf({ items: [[1, 2]] }).notes!.cronbachAlpha).toMatch('at least two people');
    expect(answerOf({ items: [[1], [2]] }).notes!.cronbachAlpha).toMatch('at least two questions');
    expect(
      answerOf({
        ratings: {
          counts: [
            [1, 0],
            [0, 1],
          ],
        },
      }).notes!.fleissKappa,
    ).toMatch('two readers');
    expect(answerOf({ ratings: { counts: [[0, 0]] } }).notes!.fleissKappa).toMatch('Nobody');
    expect(answerOf({ ratings: { table: [[0]] } }).notes!.cohenKappa).toMatch('Nobody');
    const evidence = [{ sensitivity: 0, typeI: 0 }];
    expect(
      answerOf({ contribution: { prior: 0.5, evidence } }, 'fr').notes!['contribution.posterior'],
    ).toMatch('impossible');
    const diagonal = [
      { r: 'x', c: 'x', count: 1 },
      { r: 'y', c: 'y', count: 1 },
    ];
    const impossible = answerOf({ weights: diagonal, margins: { r: { x: 1, y: 3 }, c: { x: 2, y: 2 } } });
    expect(impossible.weights![0]!.raked).toBeNull();
    expect(impossible.notes!.weights).toMatch('empty crossings');
  });

  it('bears huge counts and values without losing a number', () => {
    const huge = 1_000_000_000_000;
    const answer = answerOf({
      scale,
      groups: { a: { yes: huge, no: 1 }, b: { yes: 1, no: huge } },
      items: [
        [1e200, -1e200],
        [-1e200, 1e200],
        [1, 2],
      ],
      differenceInDifferences: {
        treated: [{ before: -1e308, after: 1e308 }],
        control: [{ before: 0, after: 0 }],
      },
    });
    expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
    expect(answer.differenceInDifferences).toBeNull();
    expect(answer.cronbachAlpha).toBeNull();
  });
});

describe('the refusal of a survey document', () => {
  it('names each problem and its place', () => {
    expect(placesOf({})).toEqual([['survey.empty', '']]);
    expect(placesOf({ scale, groups: {} })).toEqual([['survey.empty', '']]);
    expect(placesOf([])).toEqual([['survey.wrong-type', '']]);
    expect(placesOf({ groups: two })).toEqual([['survey.missing-field', '/scale']]);
    expect(placesOf({ scale: [], groups: { a: {} } })).toEqual([['survey.too-few', '/scale']]);
    expect(placesOf({ scale: ['yes', 'yes'], groups: { a: { yes: 1 } } })).toEqual([
      ['survey.repeated-name', '/scale/1'],
    ]);
    expect(
      placesOf({
        scale,
        groups: { a: { yes: -1, no: 1.5 }, b: { yes: 1, maybe: 2 }, c: { yes: '3', no: 1e13 } },
      }),
    ).toEqual([
      ['survey.too-small', '/groups/a/yes'],
      ['survey.wrong-type', '/groups/a/no'],
      ['survey.wrong-type', '/groups/c/yes'],
      ['survey.too-large', '/groups/c/no'],
    ]);
    expect(placesOf({ scale, groups: { b: { yes: 1, maybe: 2 } } })).toEqual([
      ['survey.unknown-answer', '/groups/b/maybe'],
      ['survey.missing-answer', '/groups/b/no'],
    ]);
    expect(placesOf({ scale, groups: two, colour: 1, threshold: 0 })).toEqual([
      ['survey.too-small', '/threshold'],
      ['survey.unknown-field', '/colour'],
    ]);
    expect(placesOf({ scale, groups: two, previous: [], organisations: { z: {} } })).toEqual([
      ['survey.unknown-group', '/organisations/z'],
      ['survey.needs-threshold', '/organisations'],
      ['survey.needs-threshold', '/previous'],
    ]);
    const organisations = { a: { yes: [1], no: [] } };
    expect(placesOf({ scale, groups: { a: { yes: 2, no: 0 } }, threshold: 3, organisations })).toEqual([
      ['survey.organisation-count', '/organisations/a/yes'],
    ]);
    const lie = { groups: { a: { respondents: 50, counts: { yes: 20, no: 20 } } } };
    expect(placesOf({ scale, groups: { a: { yes: 40, no: 40 } }, threshold: 11, previous: [lie] })).toEqual([
      ['survey.previous-inconsistent', '/previous'],
    ]);
  });

  it('judges tables and margins', () => {
    expect(placesOf({ items: [] })).toEqual([['survey.too-few', '/items']]);
    expect(placesOf({ items: [[1, 2], [1]] })).toEqual([['survey.row-length', '/items/1']]);
    expect(placesOf({ ratings: {} })).toEqual([['survey.one-rating', '/ratings']]);
    expect(
      placesOf({
        ratings: {
          table: [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
        },
      }),
    ).toEqual([['survey.not-square', '/ratings/table']]);
    expect(
      placesOf({
        ratings: {
          counts: [
            [1, 2],
            [3, 4],
          ],
        },
      }),
    ).toEqual([['survey.unequal-ratings', '/ratings/counts/1']]);
    expect(
      placesOf({ differenceInDifferences: { treated: [], control: [{ before: 1, after: 2 }] } }),
    ).toEqual([['survey.too-few', '/differenceInDifferences/treated']]);
    expect(placesOf({ margins: { a: { x: 1 } } })).toEqual([['survey.missing-field', '/weights']]);
    const cells = [
      { a: 'x', b: 'u', count: 3 },
      { a: 'y', b: 'w', count: 4, weight: 2 },
    ];
    expect(
      placesOf({
        weights: cells,
        margins: { a: { x: 10, z: 5 }, b: { u: 0, w: 0 }, c: { t: 1 }, count: { x: 1 } },
      }),
    ).toEqual([
      ['survey.unknown-category', '/weights/1/a'],
      ['survey.empty-category', '/margins/a/z'],
      ['survey.no-whole', '/margins/b'],
      ['survey.missing-field', '/weights/0/c'],
      ['survey.missing-field', '/weights/1/c'],
      ['survey.empty-category', '/margins/c/t'],
      ['survey.reserved-name', '/margins/count'],
    ]);
    expect(placesOf({ weights: cells, margins: { a: { x: 10, y: 5 }, b: { u: 10, w: 6 } } })).toEqual([
      ['survey.margins-disagree', '/margins/b'],
    ]);
    expect(
      placesOf({
        weights: [
          { a: 'x', count: 0 },
          { a: 3, count: 1, weight: 0 },
        ],
        margins: { a: { x: 1 } },
      }),
    ).toEqual([
      ['survey.too-small', '/weights/0/count'],
      ['survey.not-above', '/weights/1/weight'],
      ['survey.wrong-type', '/weights/1/a'],
    ]);
  });
});
