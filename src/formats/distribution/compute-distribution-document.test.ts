import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../messages/describe-problem.ts';
import { computeDistributionDocument, type DistributionAnswer, type DistributionOptions } from './index.ts';

function answerOf(document: unknown, options: DistributionOptions = {}): DistributionAnswer {
  const result = computeDistributionDocument(document, options);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const problemsOf = (document: unknown) => {
  const result = computeDistributionDocument(document);
  return result.ok ? [] : result.errors;
};
const placesOf = (document: unknown) => problemsOf(document).map(({ code, path }) => [code, path]);

describe('the answer to a distribution document', () => {
  it('has exactly the keys of the contract', () => {
    const answer = answerOf({
      quantities: { x: { low: 5, high: 10 } },
      formula: 'x*2',
      samples: 1000,
      seed: 7,
    });
    expect(Object.keys(answer)).toEqual(['quantities', 'formula', 'sensitivity', 'samples', 'seed']);
    expect(Object.keys(answer.formula!)).toEqual([
      'mean',
      'sd',
      'p5',
      'p10',
      'p25',
      'p50',
      'p75',
      'p90',
      'p95',
    ]);
    expect([answer.samples, answer.seed]).toEqual([1024, 7]);
  });

  it('is the published one for the range 5 to 10', () => {
    const { quantities, formula, sensitivity, samples, seed } = answerOf({
      quantities: { x: { low: 5, high: 10 } },
      formula: 'x',
    });
    expect(quantities.x).toEqual(formula);
    expect(formula).toEqual({
      mean: expect.closeTo(7.229783732, 4),
      sd: expect.closeTo(1.54026, 3),
      p5: expect.closeTo(5, 3),
      p10: expect.closeTo(5.39795, 3),
      p25: expect.closeTo(6.13438, 3),
      p50: expect.closeTo(7.0710678, 3),
      p75: expect.closeTo(8.15086, 3),
      p90: expect.closeTo(9.26277, 2),
      p95: expect.closeTo(10, 3),
    });
    expect(sensitivity).toEqual([{ input: 'x', first: expect.closeTo(1, 2), total: expect.closeTo(1, 2) }]);
    expect([samples, seed]).toEqual([16_384, 1]);
  });

  it('is the same bytes for the same document, and takes samples and seed from outside', () => {
    const document = {
      quantities: { a: { min: 1, mode: 2, max: 5 }, b: { low: 0.2, high: 0.4, shape: 'share' } },
      formula: 'a / (1 + b)',
    };
    expect(JSON.stringify(answerOf(document))).toBe(JSON.stringify(answerOf(document)));
    const other = answerOf(document, { samples: 100, seed: 5 });
    expect([other.samples, other.seed]).toEqual([128, 5]);
  });

  it('names factors by their pointer and correlated quantities together', () => {
    const answer = answerOf(
      {
        quantities: {
          a: { low: 1, high: 2 },
          b: { low: 1, high: 2 },
          c: { value: 1, factors: ['coût/énergie'] },
        },
        factors: { 'coût/énergie': { low: 0.5, high: 2 } },
        correlations: [{ between: ['a', 'b'], rank: 0.9 }],
        formula: 'a + b + c',
      },
      { language: 'en' },
    );
    expect(answer.sensitivity.map(({ input }) => input).sort()).toEqual(['/factors/coût~1énergie', 'a,b']);
    expect(answer.notes).toEqual({
      sensitivity:
        'Quantities tied by a correlation are judged together: their separate parts would have no meaning.',
    });
  });

  it('gives null with its reason for what cannot be computed, never 0 nor NaN', () => {
    const answer = answerOf({ quantities: { x: { low: -1, high: 1 } }, formula: '1/(x>5)' });
    expect([answer.formula, answer.sensitivity]).toEqual([null, []]);
    expect(answer.notes).toEqual({
      formula:
        'Non calculable\u00a0: division par zéro (caractère 2 de la formule), sur 16384 tirage(s) parmi 16384.',
      sensitivity:
        'La sensibilité n’est pas calculée\u00a0: la formule n’a pas de résultat pour tous les tirages.',
    });
    const wide = answerOf(
      {
        quantities: { x: { value: 1e300, factors: ['f'] } },
        factors: { f: { low: 1, high: 1e20 } },
        formula: 'x',
      },
      { language: 'en' },
    );
    expect(wide.quantities.x).toBeNull();
    expect(wide.notes!['quantities.x']).toMatch('a result too large to be written');
    expect(answerOf({ quantities: {}, formula: '9^9^9^9' }).formula).toBeNull();
  });

  it('adds errors, information and tails when asked for', () => {
    const answer = answerOf({
      quantities: { gain: { low: -2, high: 6 }, cost: { value: 1, factors: ['prices'] } },
      factors: { prices: { low: 0.5, high: 2 } },
      formula: 'gain - cost',
      want: ['errors', 'information', 'tails'],
    });
    expect(answer.errors!.mean).toBeGreaterThan(0);
    expect(answer.errors!.mean).toBeLessThan(1e-3);
    expect(answer.information!.inputs.map(({ input }) => input)).toEqual(['gain', '/factors/prices']);
    expect(answer.information!.evpi).toBeGreaterThan(answer.information!.inputs[0]!.evppi);
    expect(answer.tails!.quantities.gain!.lowest10).toBeCloseTo(2 - (4 / 1.6448536) * 1.7549833193, 6);
    expect(answer.tails!.quantities.cost).toBeNull();
    expect(answer.notes!['tails.quantities.cost']).toMatch('facteur commun');
    expect(answer.tails!.formula!.lowest1).toBeLessThan(answer.tails!.formula!.lowest10);
    const broken = answerOf({
      quantities: { x: { low: -1, high: 1 } },
      formula: 'log(x)',
      want: ['errors', 'information', 'tails'],
    });
    expect([broken.errors, broken.information, broken.tails!.formula]).toEqual([null, null, null]);
  });
});

describe('the refusal of a distribution document', () => {
  it('lists every problem with its place', () => {
    expect(
      placesOf({
        quantities: {
          x: { low: -1, high: 1 },
          'y z': 3,
          min: { low: 1, high: 0 },
          q: { low: 1, high: 2, factors: ['nope'] },
          t: 'text',
          é: 1,
          'e\u0301': 2,
        },
        formula: 'x + * 2',
        factors: { f: { value: 1, factors: ['g'] }, g: { value: 1, factors: ['f'] }, h: -1 },
        correlations: [
          { between: ['x', 'x'], rank: 2 },
          { between: ['x', 'w'], rank: 0.5 },
          { between: ['x', 'q'], rank: 0.5 },
          { between: ['q', 'x'], rank: 0.5 },
          { between: ['x', 'é'], rank: 0.5 },
        ],
        samples: 0,
        seed: 1.5,
        want: ['magic'],
        extra: 1,
      }),
    ).toEqual([
      ['distribution.not-in-order', '/quantities/min'],
      ['distribution.not-a-quantity', '/quantities/t'],
      ['distribution.too-small', '/factors/h'],
      ['distribution.too-large', '/correlations/0/rank'],
      ['distribution.too-small', '/samples'],
      ['distribution.wrong-type', '/seed'],
      ['distribution.not-one-of', '/want/0'],
      ['distribution.unknown-field', '/extra'],
      ['distribution.bad-name', '/quantities/y z'],
      ['distribution.bad-name', '/quantities/min'],
      ['distribution.repeated-name', '/quantities/e\u0301'],
      ['distribution.unknown-factor', '/quantities/q/factors/0'],
      ['distribution.factor-circle', '/factors/f'],
      ['distribution.correlated-with-itself', '/correlations/0/between'],
      ['distribution.unknown-name', '/correlations/1/between/1'],
      ['distribution.repeated-pair', '/correlations/3/between'],
      ['distribution.no-range', '/correlations/4/between/1'],
      ['formula.unexpected', '/formula'],
    ]);
  });

  it('tells where a formula is wrong, in plain words', () => {
    const [problem] = problemsOf({ quantities: { x: 1 }, formula: '2 * (x + 1' });
    expect(problem).toEqual({
      code: 'formula.unexpected',
      path: '/formula',
      params: { position: 11, found: '', expected: 'closing' },
    });
    expect(describeProblem(problem!, 'fr')).toBe(
      'Formule, caractère 11\u00a0: la formule s’arrête\u202f; attendu\u00a0: une parenthèse fermante.',
    );
    expect(describeProblem(problem!, 'en')).toBe(
      'Formula, character 11: the formula stops; expected: a closing parenthesis.',
    );
  });

  it('refuses correlations that cannot hold together', () => {
    const range = { low: -1, high: 1 };
    const correlations = [
      { between: ['a', 'b'], rank: 0.9 },
      { between: ['b', 'c'], rank: 0.9 },
      { between: ['a', 'c'], rank: -0.9 },
    ];
    expect(placesOf({ quantities: { a: range, b: range, c: range }, correlations, formula: 'a' })).toEqual([
      ['distribution.impossible-correlations', '/correlations'],
    ]);
  });

  it('refuses beforehand what would take too long, and says what would pass', () => {
    const formula = Array.from({ length: 90 }, () => 'x^1.5').join('+');
    const [problem] = problemsOf({ quantities: { x: { low: 1, high: 2 } }, formula, samples: 10_000_000 });
    expect(problem).toMatchObject({
      code: 'distribution.too-heavy',
      path: '/samples',
      params: { found: 16_777_216 },
    });
    expect(Number(problem!.params.most)).toBeGreaterThan(16_384);
  });

  it('refuses what is not an object, and too many quantities', () => {
    for (const value of [null, 3, 'x', []])
      expect(placesOf(value)).toEqual([['distribution.wrong-type', '']]);
    const quantities = Object.fromEntries(Array.from({ length: 501 }, (_, k) => [`x${k}`, 1]));
    expect(placesOf({ quantities, formula: 'x1' })).toEqual([['distribution.too-many', '/quantities']]);
  });

  it('has words in both languages, and never throws, whatever it is given', () => {
    const quantityLike = fc.oneof(
      fc.jsonValue(),
      fc.record({ low: fc.double(), high: fc.double(), shape: fc.constantFrom('share', 'pert', undefined) }),
      fc.record({
        min: fc.double(),
        mode: fc.double(),
        max: fc.double(),
        factors: fc.array(fc.constantFrom('f', 'g')),
      }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const pieces = fc.array(fc.constantFrom('a', 'b', '+', '*', '/', '(', ')', '1', '^', 'log'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.record({
          quantities: fc.dictionary(fc.constantFrom('a', 'b', 'log', 'é'), quantityLike),
          factors: fc.dictionary(fc.constantFrom('f', 'g'), quantityLike),
          formula: fc.oneof(
            pieces.map((words) => words.join('')),
            fc.string(),
          ),
          correlations: fc.oneof(
            fc.jsonValue(),
            fc.array(
              fc.record({
                between: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
                rank: fc.double(),
              }),
            ),
          ),
          samples: fc.constant(16),
        }),
        (document) => {
          const result = computeDistributionDocument(document);
          if (result.ok) {
            const text = JSON.stringify(result.value);
            expect(text).not.toMatch(/NaN|Infinity/);
            for (const [name, figure] of Object.entries(result.value.quantities)) {
              if (figure === null) expect(result.value.notes![`quantities.${name}`]).toBeTypeOf('string');
              else for (const value of Object.values(figure)) expect(Number.isFinite(value)).toBe(true);
            }
            for (const { first, total } of result.value.sensitivity)
              expect(Number.isFinite(first) && Number.isFinite(total)).toBe(true);
          } else {
            for (const problem of result.errors) {
              expect(problem.path === '' || problem.path.startsWith('/')).toBe(true);
              for (const language of ['fr', 'en'] as const)
                expect(describeProblem(problem, language)).not.toMatch('undefined');
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
