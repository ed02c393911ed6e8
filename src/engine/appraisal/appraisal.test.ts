import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appraise,
  equivalentAnnualValue,
  internalRates,
  paybackOf,
  positiveRoots,
  presentValue,
  socialReturn,
  troughOf,
} from './index.ts';

const cents = fc.integer({ min: -100_000, max: 100_000 }).map((amount) => amount / 100);
const amounts = fc.array(cents, { minLength: 1, maxLength: 30 });
const rates = fc.double({ min: -0.5, max: 1, noNaN: true });

describe('present value', () => {
  it('does not discount the decision, and is the sum at a rate of 0', () => {
    expect(presentValue([-100, 60, 60], { rate: 0.1 })).toBeCloseTo(-100 + 60 / 1.1 + 60 / 1.21, 12);
    expect(presentValue([-100, 60, 60], { rate: 0 })).toBe(20);
  });

  it('takes half-years at the rate whose two halves make the yearly rate', () => {
    const half = Math.sqrt(1.032) - 1;
    expect(presentValue([0, 10, 20, 30], { rate: 0.032, periodYears: 0.5 })).toBeCloseTo(
      10 / (1 + half) + 20 / 1.032 + 30 / (1.032 * (1 + half)),
      12,
    );
  });

  it('is linear in the amounts', () => {
    fc.assert(
      fc.property(
        amounts,
        amounts,
        fc.double({ min: -5, max: 5, noNaN: true }),
        rates,
        (x, y, factor, rate) => {
          const length = Math.min(x.length, y.length);
          const mixed = Array.from({ length }, (_, t) => x[t]! + factor * y[t]!);
          const parts =
            presentValue(x.slice(0, length), { rate }) + factor * presentValue(y.slice(0, length), { rate });
          const size = mixed.reduce(
            (sum, _, t) => sum + (Math.abs(x[t]!) + Math.abs(factor * y[t]!)) * (1 + rate) ** -t,
            1,
          );
          expect(Math.abs(presentValue(mixed, { rate }) - parts)).toBeLessThan(1e-12 * size);
        },
      ),
    );
  });
});

describe('equivalent annual value', () => {
  it('repeated every year is worth the net present value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        rates,
        (value, years, rate) => {
          const yearly = equivalentAnnualValue(value, years, rate)!;
          const annuity = presentValue([0, ...Array<number>(years).fill(yearly)], { rate });
          expect(Math.abs(annuity - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
        },
      ),
    );
  });

  it('is the plain share at a rate of 0 and does not exist without a year', () => {
    expect(equivalentAnnualValue(100, 10, 0)).toBe(10);
    expect(equivalentAnnualValue(100, 10, 1e-12)).toBeCloseTo(10, 9);
    expect(equivalentAnnualValue(100, 0, 0.03)).toBeNull();
  });
});

describe('internal rates of return', () => {
  it('are one for a plain investment', () => {
    const [only, ...others] = internalRates([-100, 60, 60]);
    expect(only!.rate).toBeCloseTo(0.13066238629180749, 14);
    expect([only!.multiplicity, others]).toEqual([1, []]);
  });

  it('are all given, ascending, when there are several', () => {
    // −1000·(1 + r)^2 + 2300(1 + r) − 1320 = 0 at 10 % and 20 %.
    expect(internalRates([-1000, 2300, -1320])).toEqual([
      { rate: expect.closeTo(0.1, 12), multiplicity: 1 },
      { rate: expect.closeTo(0.2, 12), multiplicity: 1 },
    ]);
    // (1.5 − x)(1 − x)(0.8 − x)(0.5 − x) in the discount factor: rates −1/3, 0, 25 %, 100 %.
    expect(internalRates([0.6, -2.95, 5.15, -3.8, 1]).map(({ rate }) => rate)).toEqual([
      expect.closeTo(-1 / 3, 12),
      expect.closeTo(0, 12),
      expect.closeTo(0.25, 12),
      expect.closeTo(1, 12),
    ]);
  });

  it('know a root that the value only touches, and a triple one', () => {
    expect(internalRates([-100, 220, -121])).toEqual([{ rate: expect.closeTo(0.1, 6), multiplicity: 2 }]);
    expect(internalRates([-1, 3, -3, 1])).toEqual([{ rate: expect.closeTo(0, 4), multiplicity: 3 }]);
  });

  it('are none when the amounts never change sign, or the value never reaches 0', () => {
    expect(internalRates([-1, -2, -3])).toEqual([]);
    expect(internalRates([1, -2, 2])).toEqual([]);
    expect(internalRates([0, 0, 0])).toEqual([]);
    expect(internalRates([5])).toEqual([]);
  });

  it('may be below 0 and are yearly whatever the period', () => {
    expect(internalRates([-100, 40, 40])[0]!.rate).toBeCloseTo(-0.13667504192892, 13);
    expect(internalRates([-100, 0, 121])[0]!.rate).toBeCloseTo(0.1, 13);
    expect(internalRates([-100, 0, 121], 0.5)[0]!.rate).toBeCloseTo(0.21, 13);
  });

  it('are found among planted roots, near and far, of polynomials built from them', () => {
    const factor = fc.double({ min: 0.2, max: 4, noNaN: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(factor, { minLength: 1, maxLength: 4, selector: (x) => Math.round(x * 4) }),
        (planted) => {
          const sorted = planted.sort((a, b) => a - b);
          fc.pre(sorted.every((x, i) => i === 0 || x / sorted[i - 1]! > 1.1));
          let coefficients = [1, 0.3, 1];
          for (const root of sorted) {
            coefficients = Array.from(
              { length: coefficients.length + 1 },
              (_, k) => (coefficients[k - 1] ?? 0) - root * (coefficients[k] ?? 0),
            );
          }
          const found = positiveRoots(coefficients);
          expect(found.map(({ multiplicity }) => multiplicity)).toEqual(sorted.map(() => 1));
          for (const [k, { value }] of found.entries())
            expect(Math.abs(value / sorted[k]! - 1)).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('each bring the present value to 0 and never outnumber the changes of sign', () => {
    fc.assert(
      fc.property(amounts, (flows) => {
        const found = internalRates(flows);
        const signs = flows.filter((flow) => flow !== 0).map(Math.sign);
        const changes = signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
        const counted = found.reduce((sum, { multiplicity }) => sum + multiplicity, 0);
        expect(counted).toBeLessThanOrEqual(changes);
        expect(counted % 2).toBe(changes % 2);
        for (const { rate } of found) {
          const size = presentValue(flows.map(Math.abs), { rate });
          // Far rates leave doubles before the root does.
          if (Number.isFinite(size) && rate > -0.999999)
            expect(Math.abs(presentValue(flows, { rate }))).toBeLessThanOrEqual(1e-7 * size);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are found however far apart the amounts are', () => {
    expect(internalRates([-1, 1, 1e300])[0]!.rate / 1e150).toBeCloseTo(1, 12);
    expect(internalRates([-1e300, 1, 1])[0]!.rate).toBeCloseTo(-1, 12);
    expect(internalRates([-1e-300, 1.1e-300])[0]!.rate).toBeCloseTo(0.1, 12);
  });

  it('stay fast when every amount changes sign', () => {
    const flows = Array.from(
      { length: 400 },
      (_, t) => (t % 2 === 0 ? -1 : 1) * (1 + ((t * 7919) % 101) / 50),
    );
    expect(internalRates(flows).length).toBeGreaterThan(0);
  });
});

describe('payback', () => {
  it('is linear inside the year, 0 when never under water, null when not back', () => {
    expect(paybackOf([-100, 60, 80])).toBe(1.5);
    expect(paybackOf([10, 5])).toBe(0);
    expect(paybackOf([-100, 60])).toBeNull();
    expect(paybackOf([10, -30, 20])).toBe(2);
    expect(paybackOf([-10, 10, -5, 20])).toBe(1);
    expect(paybackOf([])).toBe(0);
  });

  it('has its trough at the first of the lowest points', () => {
    expect(troughOf([-70, -34, 30.887])).toEqual({ depth: 104, period: 1 });
    expect(troughOf([-5, 5, -5])).toEqual({ depth: 5, period: 0 });
    expect(troughOf([1, 2])).toEqual({ depth: 0, period: 0 });
  });

  it('comes after the trough or never', () => {
    fc.assert(
      fc.property(amounts, (flows) => {
        const date = paybackOf(flows);
        const { depth } = troughOf(flows);
        expect(date === 0).toBe(depth === 0);
        if (date !== null) expect(date).toBeLessThanOrEqual(flows.length - 1);
      }),
    );
  });
});

describe('social return', () => {
  it('applies every correction, drop-off from the second year, and names both ratios', () => {
    const corrections = { deadweight: 0.15, attribution: 0.2, displacement: 0.1, dropOff: 0.25 };
    const { impact, inputs, ratio, netRatio } = socialReturn([0, 100, 100, 100], [90, 0, 0, 0], corrections, {
      rate: 0,
    });
    expect(impact).toBeCloseTo(100 * 0.85 * 0.8 * 0.9 * (1 + 0.75 + 0.5625), 12);
    expect(inputs).toBe(90);
    expect(ratio).toBeCloseTo(impact / 90, 15);
    expect(netRatio).toBeCloseTo(ratio! - 1, 14);
  });

  it('does not exist without inputs', () => {
    expect(socialReturn([1], [0], {}, { rate: 0.03 })).toEqual({
      impact: 1,
      inputs: 0,
      ratio: null,
      netRatio: null,
    });
  });
});

describe('an appraisal', () => {
  it('gives every figure of a small project', () => {
    const result = appraise({
      rate: 0.032,
      benefits: [0, 55, 55, 55],
      costs: [120, 5, 5, 5],
      deadweight: 0.2,
    });
    const annuity = 1 / 1.032 + 1 / 1.032 ** 2 + 1 / 1.032 ** 3;
    expect(result).toEqual({
      netPresentValue: expect.closeTo(50 * annuity - 120, 10),
      benefitCostRatio: expect.closeTo((55 * annuity) / (120 + 5 * annuity), 12),
      internalRates: [{ rate: expect.closeTo(0.12044398297696572, 13), multiplicity: 1 }],
      payback: expect.closeTo(2.4, 12),
      discountedPayback: expect.closeTo(2 + (120 - 50 / 1.032 - 50 / 1.032 ** 2) / (50 / 1.032 ** 3), 10),
      equivalentAnnualValue: expect.closeTo((50 * annuity - 120) / annuity, 10),
      socialReturn: {
        impact: expect.closeTo(44 * annuity, 10),
        inputs: expect.closeTo(120 + 5 * annuity, 10),
        ratio: expect.closeTo((44 * annuity) / (120 + 5 * annuity), 12),
        netRatio: expect.closeTo((44 * annuity) / (120 + 5 * annuity) - 1, 12),
      },
    });
  });

  it('counts dates in years when periods are half-years', () => {
    const result = appraise({ rate: 0.032, benefits: [0, 60, 60], costs: [90, 0, 0], periodYears: 0.5 });
    expect(result.payback).toBeCloseTo(0.75, 12);
    expect(result.equivalentAnnualValue).toBeCloseTo(result.netPresentValue * 1.032, 10);
  });
});
