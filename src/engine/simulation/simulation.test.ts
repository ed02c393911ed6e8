import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../kernel/quantity.ts';
import { parseFormula } from '../formula/index.ts';
import { distributionOf, meanOf, quantileOf, varianceOf } from '../uncertainty/index.ts';
import {
  drawFormula,
  type FigureSummary,
  formulaErrors,
  formulaInformation,
  formulaTails,
  type NamedCorrelation,
  planSimulation,
  quantityTails,
  type SimulationPlan,
  simulate,
  simulationSeconds,
} from './index.ts';

interface Written {
  readonly quantities: Readonly<Record<string, Quantity>>;
  readonly factors?: Readonly<Record<string, Quantity>>;
  readonly correlations?: readonly NamedCorrelation[];
  readonly formula: string;
}

function plan({ quantities, factors = {}, correlations = [], formula }: Written): SimulationPlan {
  const parsed = parseFormula(formula, Object.keys(quantities));
  if (!parsed.ok) throw new Error(parsed.errors.code);
  const named = (figures: Readonly<Record<string, Quantity>>) =>
    Object.entries(figures).map(([name, quantity]) => ({ name, quantity }));
  const planned = planSimulation({
    quantities: named(quantities),
    factors: named(factors),
    correlations,
    formula: parsed.value,
  });
  if ('reason' in planned) throw new Error(planned.reason);
  return planned;
}

const options = { samples: 16_384, seed: 1 };

describe('a simulation', () => {
  it('draws each quantity from its range', () => {
    const quantities: Record<string, Quantity> = {
      x: { low: 5, high: 10 },
      y: { low: -1, high: 3 },
      s: { low: 0.2, high: 0.5, shape: 'share' },
      p: { min: 2, mode: 5, max: 14 },
      t: { min: 2, mode: 5, max: 14, shape: 'triangular' },
      c: 7,
    };
    const { quantities: found } = simulate(plan({ quantities, formula: 'x' }), options);
    for (const [k, quantity] of Object.values(quantities).entries()) {
      const distribution = distributionOf(quantity);
      const summary = found[k] as FigureSummary;
      const spread = Math.sqrt(varianceOf(distribution));
      expect(Math.abs(summary.mean - meanOf(distribution))).toBeLessThanOrEqual(1e-4 * spread);
      expect(Math.abs(summary.sd - spread)).toBeLessThanOrEqual(2e-3 * spread);
      for (const level of [5, 10, 25, 50, 75, 90, 95] as const) {
        expect(Math.abs(summary[`p${level}`] - quantileOf(distribution, level / 100))).toBeLessThanOrEqual(
          1e-3 * spread,
        );
      }
    }
  });

  it('computes the formula on the same draws as the quantities', () => {
    const { quantities, formula } = simulate(
      plan({ quantities: { x: { low: 5, high: 10 } }, formula: 'x' }),
      options,
    );
    expect(formula).toEqual(quantities[0]);
  });

  it('adds variances of independent terms and shares them out among the inputs', () => {
    const result = simulate(
      plan({
        quantities: { a: { low: -3, high: 3 }, b: { low: -4, high: 4 }, idle: { low: 1, high: 2 } },
        formula: 'a + b + 100',
      }),
      options,
    );
    const summary = result.formula as FigureSummary;
    expect(summary.sd).toBeCloseTo(5 / 1.6448536, 2);
    expect(summary.mean).toBeCloseTo(100, 3);
    expect(result.sensitivity!.map(({ inputs }) => inputs)).toEqual([
      [{ kind: 'quantity', name: 'b' }],
      [{ kind: 'quantity', name: 'a' }],
    ]);
    expect(result.sensitivity!.map(({ first }) => first)).toEqual([
      expect.closeTo(0.64, 2),
      expect.closeTo(0.36, 2),
    ]);
    expect(result.sensitivity!.map(({ total }) => total)).toEqual([
      expect.closeTo(0.64, 2),
      expect.closeTo(0.36, 2),
    ]);
  });

  it('lets one draw of a common factor serve all who name it, factors of factors included', () => {
    const result = simulate(
      plan({
        quantities: {
          gas: { value: 3, factors: ['energy'] },
          power: { value: 1, factors: ['energy', 'tax'] },
          rent: 5,
        },
        factors: { energy: { low: 0.8, high: 1.25, factors: ['oil'] }, oil: { low: 0.9, high: 1.2 }, tax: 2 },
        formula: 'gas + power + rent',
      }),
      options,
    );
    const energy = Math.log(1.25 / 0.8) / (2 * 1.6448536);
    const oil = Math.log(1.2 / 0.9) / (2 * 1.6448536);
    const sigma = Math.hypot(energy, oil);
    const median = Math.sqrt(0.9 * 1.2);
    const formula = result.formula as FigureSummary;
    expect(formula.p50).toBeCloseTo(5 + 5 * median, 2);
    expect(formula.p95).toBeCloseTo(5 + 5 * median * Math.exp(1.6448536 * sigma), 2);
    expect(result.sensitivity!.map(({ inputs }) => inputs[0])).toEqual([
      { kind: 'factor', name: 'energy' },
      { kind: 'factor', name: 'oil' },
    ]);
    expect(result.sensitivity![0]!.first).toBeCloseTo((energy / sigma) ** 2, 1);
  });

  it('makes correlated quantities move together, and judges them together', () => {
    const quantities = { a: { low: -1, high: 1 }, b: { low: -1, high: 1 }, c: { low: -1, high: 1 } };
    const alone = simulate(plan({ quantities, formula: 'a + b + c' }), options);
    const tied = simulate(
      plan({ quantities, correlations: [{ between: ['a', 'b'], rank: 0.8 }], formula: 'a + b + c' }),
      options,
    );
    const sd = 1 / 1.6448536;
    const pearson = 2 * Math.sin((Math.PI * 0.8) / 6);
    expect((alone.formula as FigureSummary).sd).toBeCloseTo(sd * Math.sqrt(3), 2);
    expect((tied.formula as FigureSummary).sd).toBeCloseTo(sd * Math.sqrt(3 + 2 * pearson), 2);
    expect((tied.quantities[1] as FigureSummary).sd).toBeCloseTo(sd, 2);
    expect(tied.sensitivity!.map(({ inputs }) => inputs.map(({ name }) => name))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(tied.sensitivity![0]!.total).toBeCloseTo((2 + 2 * pearson) / (3 + 2 * pearson), 2);
  });

  it('refuses correlations that cannot hold together', () => {
    const parsed = parseFormula('a', ['a', 'b', 'c']);
    const range = { low: -1, high: 1 };
    const planned = planSimulation({
      quantities: ['a', 'b', 'c'].map((name) => ({ name, quantity: range })),
      factors: [],
      correlations: [
        { between: ['a', 'b'], rank: 0.9 },
        { between: ['b', 'c'], rank: 0.9 },
        { between: ['a', 'c'], rank: -0.9 },
      ],
      formula: parsed.ok ? parsed.value : expect.unreachable(),
    });
    expect(planned).toEqual({ reason: 'impossible-correlations', names: ['a', 'b', 'c'] });
  });

  it('needs no draw when nothing is uncertain', () => {
    const result = simulate(
      plan({ quantities: { a: 3, b: { value: 4 } }, formula: 'sqrt(a^2 + b^2)' }),
      options,
    );
    const five = { mean: 5, sd: 0, p5: 5, p10: 5, p25: 5, p50: 5, p75: 5, p90: 5, p95: 5 };
    expect(result.formula).toEqual(five);
    expect(result.sensitivity).toEqual([]);
  });

  it('tells what cannot be computed, how often, and where', () => {
    const result = simulate(
      plan({ quantities: { x: { low: -1, high: 9 } }, formula: '1 + log(x)' }),
      options,
    );
    const { fault, failed } = result.formula as { fault: unknown; failed: number };
    expect(fault).toEqual({ reason: 'logarithm', position: 5 });
    // 0 is 4/5 of the way from the mean to the 5 % bound.
    expect(failed / 16_384).toBeCloseTo(0.0941, 2);
    expect(result.sensitivity).toBeNull();
  });

  it('tells when a quantity itself leaves doubles', () => {
    const wide = plan({
      quantities: { x: { value: 1e300, factors: ['f'] } },
      factors: { f: { low: 1, high: 1e10 } },
      formula: 'min(x, 3)',
    });
    const { quantities, formula } = simulate(wide, options);
    expect(quantities[0]).toMatchObject({ fault: { reason: 'overflow' } });
    expect(formula).toMatchObject({ fault: { reason: 'overflow', position: 5 } });
  });

  it('keeps mean and spread of figures near the largest doubles', () => {
    const { formula } = simulate(
      plan({ quantities: { x: { low: 1e300, high: 2e300 } }, formula: 'x' }),
      options,
    );
    const summary = formula as FigureSummary;
    expect(summary.mean / meanOf(distributionOf({ low: 1e300, high: 2e300 }))).toBeCloseTo(1, 4);
    expect(summary.sd / 1e300).toBeCloseTo(0.304, 2);
  });

  it('shares out the variance of figures whose squares leave doubles', () => {
    for (const unit of [1e300, 1e-200]) {
      const range = { low: -3 * unit, high: 3 * unit };
      const { sensitivity, formula } = simulate(
        plan({ quantities: { a: range, b: { low: -4 * unit, high: 4 * unit } }, formula: 'a + b' }),
        options,
      );
      expect((formula as FigureSummary).sd / unit).toBeCloseTo(5 / 1.6448536, 2);
      expect(sensitivity!.map(({ total }) => total)).toEqual([
        expect.closeTo(0.64, 2),
        expect.closeTo(0.36, 2),
      ]);
    }
  });

  it('gives the same figures for the same seed, near ones for another', () => {
    const written = {
      quantities: { a: { low: 1, high: 2 }, b: { low: 0.2, high: 0.4, shape: 'share' as const } },
      formula: 'a * (1 - b)',
    };
    const first = simulate(plan(written), options);
    expect(simulate(plan(written), options)).toEqual(first);
    const other = simulate(plan(written), { ...options, seed: 2 });
    expect(other).not.toEqual(first);
    expect((other.formula as FigureSummary).mean).toBeCloseTo((first.formula as FigureSummary).mean, 4);
  });

  it('agrees with draws multiplied out one at a time', () => {
    const written: Written = {
      quantities: { a: { low: 1, high: 2, factors: ['f', 'g'] }, b: { low: -1, high: 4 } },
      factors: { f: { low: 0.5, high: 2, factors: ['g'] }, g: { min: 0, mode: 1, max: 2 } },
      formula: 'max(a, b) ^ 2 / (1 + a)',
    };
    const draws = drawFormula(plan(written), { samples: 256, seed: 3 });
    // Inputs in the order f and g are planned (g before f), then a and b.
    const only = (formula: string) => drawFormula(plan({ ...written, formula }), { samples: 256, seed: 3 });
    const [a, b] = [only('a'), only('b')];
    for (let i = 0; i < 256; i++) expect(draws[i]).toBe(Math.max(a[i]!, b[i]!) ** 2 / (1 + a[i]!));
  });
});

describe('errors, tails and information', () => {
  const written = {
    quantities: { gain: { low: -2, high: 6 }, cost: { low: 1, high: 2 } },
    formula: 'gain - cost',
  };

  it('states errors that other seeds bear out', () => {
    const planned = plan(written);
    const small = { samples: 256, seed: 1 };
    const error = formulaErrors(planned, small, 16);
    const truth = 2 - meanOf(distributionOf({ low: 1, high: 2 }));
    let within = 0;
    for (let seed = 100; seed < 140; seed++) {
      const { mean } = simulate(planned, { samples: 256, seed }).formula as FigureSummary;
      if (Math.abs(mean - truth) < 2 * error.mean) within++;
    }
    expect(error.mean).toBeGreaterThan(0);
    expect(within).toBeGreaterThan(30);
  });

  it('values information input by input, most valuable first', () => {
    const { evpi, inputs } = formulaInformation(plan(written), options);
    expect(inputs.map(({ name }) => name)).toEqual(['gain', 'cost']);
    expect(inputs[0]!.evppi).toBeLessThanOrEqual(evpi);
    expect(inputs[0]!.evppi).toBeGreaterThan(inputs[1]!.evppi);
  });

  it('gives exact tails of plain ranges, none of products, drawn ones of the formula', () => {
    const planned = plan({
      quantities: {
        x: { low: -1.6448536269514722, high: 1.6448536269514722 },
        y: { value: 2, factors: ['f'] },
        z: 3,
      },
      factors: { f: { low: 1, high: 2 } },
      formula: 'x',
    });
    const tails = quantityTails(planned, 0)!;
    expect(tails.lowest1).toBeCloseTo(-2.665214220345808, 10);
    expect(tails.highest10).toBeCloseTo(1.7549833193248681, 10);
    expect(quantityTails(planned, 1)).toBeNull();
    expect(quantityTails(planned, 2)!.lowest5).toBe(3);
    const drawn = formulaTails(planned, options);
    expect(drawn.lowest1).toBeCloseTo(tails.lowest1, 2);
    expect(drawn.highest1).toBeCloseTo(tails.highest1, 2);
  });
});

describe('the time a simulation asks for', () => {
  it('grows with samples, inputs and formula', () => {
    const small = plan({ quantities: { a: { low: 1, high: 2 } }, formula: 'a' });
    const large = plan({
      quantities: { a: { low: 1, high: 2 }, b: { low: 1, high: 2 } },
      formula: 'a ^ b + b ^ a',
    });
    expect(simulationSeconds(small, 1024)).toBeLessThan(simulationSeconds(large, 1024));
    expect(simulationSeconds(large, 2048)).toBeCloseTo(2 * simulationSeconds(large, 1024), 15);
    for (const extras of [{ scrambles: 8 }, { information: true }, { tails: true }]) {
      expect(simulationSeconds(large, 1024, extras)).toBeGreaterThan(simulationSeconds(large, 1024));
    }
  });
});

describe('many inputs', () => {
  it('of any number keep their own draws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
        const names = Array.from({ length: count }, (_, k) => `x${k}`);
        const quantities = Object.fromEntries(names.map((name) => [name, { low: -1, high: 1 }]));
        const { formula } = simulate(plan({ quantities, formula: names.slice(0, 50).join('+') }), {
          samples: 512,
          seed: 1,
        });
        expect((formula as FigureSummary).sd).toBeCloseTo(Math.sqrt(Math.min(count, 50)) / 1.6448536, 0);
      }),
      { numRuns: 5 },
    );
  });
});
