import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../messages/describe-problem.ts';
import { computeAppraisalDocument } from './index.ts';

const answerOf = (document: unknown, language: 'fr' | 'en' = 'fr') => {
  const result = computeAppraisalDocument(document, { language });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
};

const problemsOf = (document: unknown) => {
  const result = computeAppraisalDocument(document);
  return result.ok ? [] : result.errors;
};

describe('the answer to an appraisal document', () => {
  it('has every key of the contract, and both definitions of the social return', () => {
    const answer = answerOf(
      {
        rate: 0.08,
        benefits: [0, 8000, 9200, 10000, 12000, 14500],
        costs: [40000, 0, 0, 0, 0, 0],
        deadweight: 0.1,
      },
      'en',
    );
    expect(answer).toEqual({
      npv: expect.closeTo(1922.0615549323647, 8),
      bcr: expect.closeTo(1.0480515388733092, 12),
      irr: [expect.closeTo(0.09634541799419782, 12)],
      payback: expect.closeTo(4 + 800 / 14500, 12),
      discountedPayback: expect.closeTo(4.805231792551725, 10),
      equivalentAnnualValue: expect.closeTo(481.3927225075806, 8),
      sroi: expect.closeTo(0.9 * 1.0480515388733092, 12),
      sroiNet: expect.closeTo(0.9 * 1.0480515388733092 - 1, 12),
      notes: {
        sroi: 'PV(benefits × (1 − deadweight)(1 − attribution)(1 − displacement)(1 − dropOff)^(t − 1)) / PV(costs), drop-off from year 2.',
        sroiNet:
          '(PV(corrected benefits) − PV(costs)) / PV(costs): the other definition in use, here sroi − 1.',
      },
    });
  });

  it('says why a figure is null, in the language asked for', () => {
    const answer = answerOf({ rate: 0.03, benefits: [0], costs: [0] });
    expect([answer.bcr, answer.equivalentAnnualValue, answer.sroi, answer.sroiNet]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(answer.notes).toEqual({
      bcr: 'Sans coût, ce rapport n’existe pas.',
      equivalentAnnualValue: 'Il n’y a que l’année 0\u00a0: rien à répartir sur des années.',
      sroi: 'Sans coût, ce rapport n’existe pas.',
      sroiNet: 'Sans coût, ce rapport n’existe pas.',
      irr: 'Tous les montants nets sont nuls\u00a0: n’importe quel taux convient.',
    });
    expect(answerOf({ rate: 0.03, benefits: [0, 10], costs: [100, 0] }, 'en').notes.payback).toBe(
      'The running sum, once below zero, is not back by the last year.',
    );
  });

  it('lists every internal rate and warns when there are several, or one that is only touched', () => {
    const several = answerOf({ rate: 0.03, benefits: [0, 2300, 0], costs: [1000, 0, 1320] }, 'en');
    expect(several.irr).toEqual([expect.closeTo(0.1, 12), expect.closeTo(0.2, 12)]);
    expect(several.notes.irr).toBe(
      'Several rates bring the net value to zero: none of them ranks the project.',
    );
    expect(answerOf({ rate: 0.03, benefits: [0, 220, 0], costs: [100, 0, 121] }, 'en').notes.irr).toMatch(
      'only touches zero',
    );
    expect(answerOf({ rate: 0.03, benefits: [1, 1], costs: [0, 0] }, 'en')).toMatchObject({
      irr: [],
      notes: { irr: 'No rate above −100% brings the net value to zero.' },
    });
  });

  it('takes half-years', () => {
    const yearly = answerOf({ rate: 0.21, benefits: [0, 0, 121], costs: [100, 0, 0], periodYears: 0.5 });
    expect(yearly.npv).toBeCloseTo(0, 12);
    expect(yearly.payback).toBeCloseTo(0.5 + (0.5 * 100) / 121, 12);
  });

  it('never holds a number that is not finite', () => {
    const amount = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -100, max: 100 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 12 }),
        fc.oneof(fc.double({ min: -0.999, max: 10, noNaN: true }), fc.constantFrom(0, 0.03)),
        fc.constantFrom(0.5, 1),
        (periods, rate, periodYears) => {
          const answer = answerOf({
            rate,
            periodYears,
            benefits: periods.map(([b]) => b),
            costs: periods.map(([, c]) => c),
          });
          expect(
            JSON.parse(JSON.stringify(answer), (key, value) => (value === null ? `null ${key}` : value)),
          ).toBeTypeOf('object');
          for (const [key, value] of Object.entries(answer)) {
            if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
            if (value === null) expect(answer.notes[key], key).toBeTypeOf('string');
          }
          for (const irr of answer.irr) expect(Number.isFinite(irr)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the refusal of an appraisal document', () => {
  it('lists every problem with its place', () => {
    const document = {
      rate: -1,
      benefits: [1, 'x', 3],
      costs: [1],
      deadweight: 2,
      dropOff: -0.1,
      periodYears: 0,
      extra: 1,
    };
    expect(problemsOf(document).map(({ code, path }) => [code, path])).toEqual([
      ['appraisal.not-above', '/rate'],
      ['appraisal.wrong-type', '/benefits/1'],
      ['appraisal.not-above', '/periodYears'],
      ['appraisal.too-large', '/deadweight'],
      ['appraisal.too-small', '/dropOff'],
      ['appraisal.unknown-field', '/extra'],
      ['appraisal.lengths', '/costs'],
    ]);
    expect(problemsOf({}).map(({ code, path }) => [code, path])).toEqual([
      ['appraisal.missing-field', '/rate'],
      ['appraisal.missing-field', '/benefits'],
      ['appraisal.missing-field', '/costs'],
    ]);
    expect(
      problemsOf({ rate: 0, benefits: [], costs: Array(401).fill(0) }).map(({ code, path }) => [code, path]),
    ).toEqual([
      ['appraisal.no-period', '/benefits'],
      ['appraisal.too-many-periods', '/costs'],
    ]);
    for (const value of [null, 3, 'x', []])
      expect(problemsOf(value)).toMatchObject([{ code: 'appraisal.wrong-type', path: '' }]);
  });

  it('lists a hundred problems at most', () => {
    expect(problemsOf({ rate: 0, benefits: Array(300).fill('x'), costs: Array(300).fill('x') })).toHaveLength(
      100,
    );
  });

  it('has words in both languages for whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (rate, benefits, other) => {
        const problems = problemsOf({ rate, benefits, costs: benefits, deadweight: other });
        for (const problem of problems) {
          for (const language of ['fr', 'en'] as const)
            expect(describeProblem(problem, language)).not.toMatch('undefined');
        }
      }),
    );
  });
});
