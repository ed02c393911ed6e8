import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from './distribution.ts';
import { distributionOf } from './distribution-of.ts';
import { meanOf, varianceOf } from './moments.ts';
import { normalCumulative, normalQuantile } from './normal.ts';
import { betaCumulative, betaDensity, betaQuantile } from './pert-beta.ts';
import { walkBetaQuantile } from './pert-knots.ts';
import { quantileOf } from './quantile.ts';
import { knots } from './quantile-knots.ts';
import { highestMeanOf, lowestMeanOf } from './tail-mean.ts';

/** Reference values computed with 40 digits (mpmath). */
const normalQuantiles = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.26234008979841],
  [1e-10, -6.361340902404057],
  [0.001, -3.0902323061678136],
  [0.05, -1.6448536269514726],
  [0.3, -0.5244005127080408],
  [0.5, 0],
  [0.9, 1.2815515655446006],
  [0.999999, 4.753424308817088],
] as const;
const normalShares = [
  [-38, 2.88542835e-316],
  [-10, 7.619853024160525e-24],
  [-5.7, 5.990371401063528e-9],
  [-3, 0.0013498980316300946],
  [-0.5, 0.3085375387259869],
  [0.1, 0.539827837277029],
  [1, 0.8413447460685429],
  [2.5, 0.9937903346742238],
  [6, 0.9999999990134124],
] as const;
const betaLevels = [1e-8, 0.01, 0.3, 0.5, 0.8, 0.999] as const;
const betaQuantiles: readonly (readonly [number, readonly number[]])[] = [
  [
    1,
    [
      2.000000008e-9, 0.0020080483385741996, 0.06885008490516231, 0.12944943670387585, 0.2752203363223045,
      0.748811356849042,
    ],
  ],
  [
    1.0001,
    [
      2.003792586231029e-9, 0.002009082443814373, 0.06886310241298288, 0.1294675521926494, 0.2752442436874659,
      0.7488285829982441,
    ],
  ],
  [
    7 / 3,
    [
      0.0001346393000829204, 0.052363550064662416, 0.2733488497479336, 0.3758125070041211, 0.5541506357294017,
      0.9075758235785342,
    ],
  ],
  [
    3,
    [
      0.0010005005507595036, 0.10563984355077435, 0.3898183505309583, 0.5, 0.673402062158589,
      0.9524481018245423,
    ],
  ],
  [
    4.5,
    [
      0.013521669472263824, 0.300242679485431, 0.6788728271739018, 0.7788801050772727, 0.8993333426880549,
      0.9974397043330829,
    ],
  ],
  [
    5,
    [
      0.0251188643150958, 0.39810717055349726, 0.7860030855966228, 0.8705505632961241, 0.956352499790037,
      0.9997999199519664,
    ],
  ],
];

const shapes: readonly Distribution[] = [
  { kind: 'normal', mean: -3, sd: 2 },
  { kind: 'lognormal', median: 4, sigma: 0.7 },
  { kind: 'lognormal', median: 1, sigma: 6 },
  { kind: 'logit-normal', mu: -0.5, sigma: 0.8 },
  { kind: 'logit-normal', mu: 1, sigma: 7 },
  { kind: 'pert', min: 2, max: 14, alpha: 7 / 3 },
  { kind: 'pert', min: -1, max: 1, alpha: 1 },
  { kind: 'pert', min: -1, max: 1, alpha: 5 },
  { kind: 'triangular', min: 2, mode: 5, max: 14 },
  { kind: 'triangular', min: 0, mode: 0, max: 1 },
  { kind: 'triangular', min: 0, mode: 1, max: 1 },
];

describe('the normal law', () => {
  it('has its quantile to 15 digits, far tails included', () => {
    for (const [u, z] of normalQuantiles)
      expect(relative(normalQuantile(u), z), `at ${u}`).toBeLessThan(4e-16 * 4);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(1.5), normalQuantile(-1)]).toEqual([
      -Infinity,
      Infinity,
      NaN,
      NaN,
    ]);
  });

  it('has its share below to 14 digits, far tails included', () => {
    for (const [z, share] of normalShares)
      expect(relative(normalCumulative(z), share), `at ${z}`).toBeLessThan(1e-14);
    expect([normalCumulative(-Infinity), normalCumulative(0), normalCumulative(Infinity)]).toEqual([
      0, 0.5, 1,
    ]);
  });
});

describe('the beta laws of PERT', () => {
  it('have their quantiles to 13 digits, the mode at an end included', () => {
    for (const [a, values] of betaQuantiles) {
      for (const [k, u] of betaLevels.entries())
        expect(relative(betaQuantile(u, a), values[k]!), `Beta(${a}) at ${u}`).toBeLessThan(2e-13);
    }
  });

  it('undo their own share below for every shape and level', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
        (a, u) => {
          expect(Math.abs(betaCumulative(betaQuantile(u, a), a) - u)).toBeLessThan(1e-13 * Math.max(u, 0.1));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are walked level by level to the same values and slopes', () => {
    for (const a of [1, 1.0001, 1.3, 7 / 3, 3, 4.2, 4.9999, 5]) {
      const { values, slopes } = walkBetaQuantile(knots, a);
      for (const [k, u] of knots.entries()) {
        const exact = betaQuantile(u, a);
        expect(relative(values[k]!, exact), `${a} at ${u}`).toBeLessThan(1e-11);
        expect(relative(1 - values[k]!, 1 - exact), `${a} at ${u}`).toBeLessThan(1e-11);
        expect(relative(slopes[k]!, 1 / betaDensity(exact, a)), `${a} at ${u}`).toBeLessThan(1e-10);
      }
    }
  });

  it('have a density that adds up to one and closes at the ends', () => {
    for (const a of [1, 1.3, 2, 3.9, 5]) {
      let sum = 0;
      for (let i = 0; i < 4000; i++) sum += betaDensity((i + 0.5) / 4000, a) / 4000;
      expect(sum).toBeCloseTo(1, 4);
    }
    expect([betaDensity(0, 1), betaDensity(1, 1), betaDensity(0, 2), betaDensity(-1, 2)]).toEqual([
      5, 0, 0, 0,
    ]);
  });
});

describe('quantiles of every shape', () => {
  it('rise with the level and end at the bounds', () => {
    for (const shape of shapes) {
      let previous = quantileOf(shape, 0);
      for (let i = 1; i <= 200; i++) {
        const value = quantileOf(shape, i / 200);
        expect(value, `${JSON.stringify(shape)} at ${i / 200}`).toBeGreaterThan(previous);
        previous = value;
      }
    }
    expect([0, 1].map((u) => quantileOf({ kind: 'pert', min: 2, max: 14, alpha: 2 }, u))).toEqual([2, 14]);
    expect([0, 1].map((u) => quantileOf({ kind: 'triangular', min: 2, mode: 5, max: 14 }, u))).toEqual([
      2, 14,
    ]);
    expect([0, 1].map((u) => quantileOf({ kind: 'lognormal', median: 4, sigma: 1 }, u))).toEqual([
      0,
      Infinity,
    ]);
    expect([0, 1].map((u) => quantileOf({ kind: 'logit-normal', mu: 0, sigma: 1 }, u))).toEqual([0, 1]);
    expect(quantileOf({ kind: 'constant', value: 7 }, 0.3)).toBe(7);
  });

  it('integrate to the exact mean and variance', () => {
    for (const shape of shapes) {
      if ('sigma' in shape && shape.sigma > 5) continue;
      const { mean, variance } = integrate(shape);
      expect(relative(mean, meanOf(shape)), JSON.stringify(shape)).toBeLessThan(1e-5);
      expect(relative(variance, varianceOf(shape)), JSON.stringify(shape)).toBeLessThan(1e-3);
    }
  });
});

describe('means of logit-normal shares, which have no closed form', () => {
  it('agree with 40-digit quadrature', () => {
    const cases = [
      [distributionOf({ low: 0.2, high: 0.5, shape: 'share' }), 0.3394661046274873, 0.00834655900927025],
      [distributionOf({ low: 0.001, high: 0.999, shape: 'share' }), 0.5, 0.16249178126156977],
      [
        distributionOf({ low: 0.01, high: 0.02, shape: 'share' }),
        0.01446727230058433,
        0.000009481185954234524,
      ],
    ] as const;
    for (const [shape, mean, variance] of cases) {
      expect(meanOf(shape)).toBeCloseTo(mean, 13);
      expect(varianceOf(shape)).toBeCloseTo(variance, 14);
    }
  });
});

describe('means of the lowest and highest shares', () => {
  it('are exact in the body and far out', () => {
    expect(lowestMeanOf({ kind: 'normal', mean: 0, sd: 1 }, 0.05)).toBeCloseTo(-2.0627128075074257, 13);
    expect(lowestMeanOf({ kind: 'pert', min: 2, max: 14, alpha: 7 / 3 }, 0.1)).toBeCloseTo(
      3.2439931273694635,
      12,
    );
    expect(highestMeanOf({ kind: 'pert', min: 2, max: 14, alpha: 7 / 3 }, 0.1)).toBeCloseTo(
      10.73209397416084,
      12,
    );
    expect(lowestMeanOf(distributionOf({ low: 0.2, high: 0.5, shape: 'share' }), 0.1)).toBeCloseTo(
      0.19408734180081555,
      12,
    );
    expect(lowestMeanOf({ kind: 'triangular', min: 0, mode: 0, max: 1 }, 1e-9)).toBeCloseTo(2.5e-10, 15);
    expect(
      relative(lowestMeanOf({ kind: 'pert', min: 0, max: 1, alpha: 5 }, 1e-10), (5 / 6) * 0.01),
    ).toBeLessThan(1e-10);
  });

  it('put the parts together again: p·lowest + (1 − p)·highest is the mean', () => {
    for (const shape of shapes) {
      for (const p of [0.001, 0.1, 0.5, 0.9]) {
        const whole = p * lowestMeanOf(shape, p) + (1 - p) * highestMeanOf(shape, 1 - p);
        expect(relative(whole, meanOf(shape)), `${JSON.stringify(shape)} at ${p}`).toBeLessThan(1e-11);
      }
    }
  });

  it('lie beyond the quantile and are the mean when everything counts', () => {
    for (const shape of shapes) {
      expect(lowestMeanOf(shape, 0.01)).toBeLessThan(quantileOf(shape, 0.01));
      expect(highestMeanOf(shape, 0.01)).toBeGreaterThan(quantileOf(shape, 0.99));
      expect(lowestMeanOf(shape, 1)).toBe(meanOf(shape));
    }
    expect(() => lowestMeanOf({ kind: 'constant', value: 1 }, 0)).toThrow('found 0');
  });
});

/** Mean and variance by the midpoint rule on levels that crowd towards both ends. */
function integrate(shape: Distribution): { mean: number; variance: number } {
  const count = 20_000;
  let mean = 0;
  let square = 0;
  for (let i = 0; i < count; i++) {
    const t = (i + 0.5) / count;
    const u = t * t * (3 - 2 * t);
    const weight = (6 * t * (1 - t)) / count;
    const value = quantileOf(shape, u);
    mean += value * weight;
    square += value * value * weight;
  }
  return { mean, variance: square - mean * mean };
}

function relative(found: number, wanted: number): number {
  return found === wanted ? 0 : Math.abs(found - wanted) / Math.max(Math.abs(wanted), 5e-324);
}
