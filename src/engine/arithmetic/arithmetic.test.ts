import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, expm1, log, log1p, pow, powerOfTwo, reached, scaleByPowerOfTwo, sineRatio } from './index.ts';

/** Values to 17 digits from 300-bit arithmetic (mpmath): argument, result. */
const published = {
  exp: [
    [-745, 5e-324],
    [-700.5, 5.980196118639791e-305],
    [-100.1, 3.3660639410403144e-44],
    [-20.3, 1.5269401591266087e-9],
    [-0.5, 0.6065306597126334],
    [-1e-5, 0.9999900000499998],
    [1e-300, 1],
    [0.1, 1.1051709180756477],
    [0.35, 1.4190675485932571],
    [1, Math.E],
    [10.25, 28282.541920334977],
    [88.7, 3.325986980250579e38],
    [500.123, 1.5873005725328931e217],
    [709.7, 1.6549840276802644e308],
  ],
  expm1: [
    [-745, -1],
    [-20.3, -0.9999999984730599],
    [-1.0000001, -0.6321205956165],
    [-0.5, -0.3934693402873666],
    [-0.3, -0.2591817793182821],
    [-1e-5, -9.999950000166666e-6],
    [-1e-20, -1e-20],
    [1e-9, 1.0000000005000001e-9],
    [0.1, 0.10517091807564763],
    [0.35, 0.41906754859325723],
    [1, 1.7182818284590453],
    [10.25, 28281.541920334977],
    [88.7, 3.325986980250579e38],
    [709.7, 1.6549840276802644e308],
  ],
  log: [
    [5e-324, -744.4400719213812],
    [1e-310, -713.8013788281542],
    [1e-200, -460.51701859880916],
    [0.001, -6.907755278982137],
    [0.7, -0.35667494393873245],
    [0.9999999999999999, -1.1102230246251565e-16],
    [1.0000000000000002, 2.2204460492503128e-16],
    [Math.SQRT2, 0.3465735902799727],
    [3, 1.0986122886681098],
    [10, Math.LN10],
    [12345.678, 9.421061321291832],
    [1.7976931348623157e308, 709.782712893384],
  ],
  log1p: [
    [-0.9999999999999999, -36.7368005696771],
    [-0.75, -1.3862943611198906],
    [-1e-8, -1.0000000050000001e-8],
    [1e-17, 1e-17],
    [1e-10, 9.999999999500001e-11],
    [0.001, 0.0009995003330835331],
    [0.4, 0.33647223662121295],
    [5, 1.791759469228055],
    [1e10, 23.025850930040455],
    [1e300, 690.7755278982137],
  ],
} as const;

const powers = [
  [2, 0.5, Math.SQRT2],
  [10, -320, 1e-320],
  [1.0000001, 1e9, 2.6881038582144647e43],
  [0.999999, 7e8, 9.856226060108575e-305],
  [5e-324, 0.3, 1.018908996936868e-97],
  [1e-310, -0.9, 1.0000000000000186e279],
  [3, 40, 1.2157665459056929e19],
  [1.5, 2.7, 2.988452789872502],
  [40, 0.8, 19.127049995800743],
  [130, 0.8, 49.10827530247239],
  [1.032, -5, 0.8542825071288186],
  [1.032, 0.5, 1.0158740079360236],
  [0.95, 28, 0.23782688525533216],
  [7, -363.9, 2.943223475437011e-308],
  [1e-5, 0.2, 0.09999999999999999],
] as const;

/** Distance in units in the last place of the wanted value. */
function unitsApart(found: number, wanted: number): number {
  if (found === wanted) return 0;
  const unit = Math.max(Math.abs(wanted) * 2 ** -53, 5e-324);
  return Math.abs(found - wanted) / unit;
}

/** A digest of the bits of many results: any machine that rounds otherwise anywhere changes it. */
function digest(results: Iterable<number>): string {
  const cell = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  for (const result of results) {
    cell.setFloat64(0, result);
    for (let i = 0; i < 8; i++) hash = Math.imul(hash ^ cell.getUint8(i), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}

describe('functions that give the same bits on every machine', () => {
  const functions = { exp, expm1, log, log1p };
  for (const [name, pairs] of Object.entries(published)) {
    it(`${name} is within two units in the last place of 300-bit values`, () => {
      const compute = functions[name as keyof typeof functions];
      for (const [x, wanted] of pairs)
        expect(unitsApart(compute(x), wanted), `${name}(${x})`).toBeLessThanOrEqual(2);
    });
  }

  it('pow is within two units in the last place of 300-bit values', () => {
    for (const [x, y, wanted] of powers)
      expect(unitsApart(pow(x, y), wanted), `pow(${x}, ${y})`).toBeLessThanOrEqual(2);
  });

  it('keeps the same bits over ten thousand arguments', () => {
    function* results(): Generator<number> {
      for (let i = 1; i <= 2000; i++) {
        const x = (i * 997) / 1013;
        yield exp(x / 4);
        yield exp(-x / 4);
        yield expm1(x / 500);
        yield log(x);
        yield log1p(x / 1e6);
        yield pow(x, 0.8 + i / 1000);
        yield sineRatio(x / 1250);
      }
    }
    expect(digest(results())).toBe('a5fd56bc');
  });

  it('treats zeros, infinities and impossible arguments as Math does', () => {
    const corners = [
      0,
      -0,
      1,
      -1,
      2,
      -2,
      3,
      0.5,
      -0.5,
      0.3,
      1e300,
      -1e300,
      5e-324,
      9007199254740992,
      Infinity,
      -Infinity,
      NaN,
    ];
    const plain = [
      [exp, Math.exp],
      [expm1, Math.expm1],
      [log, Math.log],
      [log1p, Math.log1p],
    ] as const;
    for (const x of corners) {
      for (const [ours, theirs] of plain) expectSame(ours(x), theirs(x), `${theirs.name}(${x})`);
      for (const y of corners) expectSame(pow(x, y), x ** y, `pow(${x}, ${y})`);
    }
  });

  it('agrees with Math everywhere within a few units in the last place', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -700, max: 700, noNaN: true }),
        (x) => unitsApart(exp(x), Math.exp(x)) <= 4,
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1e-320, noNaN: true, noDefaultInfinity: true }),
        (x) => unitsApart(log(x), Math.log(x)) <= 4,
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1e-30, max: 1e30, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        (x, y) => unitsApart(pow(x, y), x ** y) <= 6,
      ),
      { numRuns: 2000 },
    );
  });
});

describe('powers of two', () => {
  it('are exact and scale with one rounding, down to the smallest double', () => {
    expect([powerOfTwo(0), powerOfTwo(-1074), powerOfTwo(1023)]).toEqual([1, 5e-324, 8.98846567431158e307]);
    expect(scaleByPowerOfTwo(1.5, -1074)).toBe(1e-323);
    expect(scaleByPowerOfTwo(0.75, 1024)).toBe(1.348269851146737e308);
    expect(scaleByPowerOfTwo(1, 1024)).toBe(Infinity);
    expect(scaleByPowerOfTwo(1, -1200)).toBe(0);
  });
});

describe('the share reached after x time constants', () => {
  it('keeps its digits when x is small and reaches 1', () => {
    expect(reached(0)).toBe(0);
    expect(reached(1e-18)).toBe(1e-18);
    expect(unitsApart(reached(1), 0.6321205588285577)).toBeLessThanOrEqual(2);
    expect(reached(800)).toBe(1);
  });
});

function expectSame(found: number, wanted: number, label: string): void {
  const same = Object.is(found, wanted) || unitsApart(found, wanted) <= 4;
  expect(same, `${label}: ${found} for ${wanted}`).toBe(true);
}
