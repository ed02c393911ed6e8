import { expect, test } from 'vitest';
import published from '../../../test/published/economics.json' with { type: 'json' };
import { quantileOf } from '../uncertainty/index.ts';
import { riskOf } from './mean-cvar.ts';

interface Portfolio {
  readonly inputs: {
    readonly mean: number[];
    readonly cov: number[][];
    readonly R: number;
    readonly betas: number[];
  };
  readonly expected_published: { readonly x: number[]; readonly CVaR: number[] };
  readonly tolerance_abs: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const form = (
  cov: readonly (readonly number[])[],
  one: readonly number[],
  other: readonly number[],
): number => sum(cov.flatMap((row, i) => row.map((entry, j) => one[i]! * entry * other[j]!)));

test('D-cvar-ru2000: the portfolio of least risk, and the mean of its worst scenarios', () => {
  const found = published.cases.find(({ id }) => id === 'D-cvar-ru2000') as never as Portfolio;
  const { inputs, expected_published: printed, tolerance_abs: tolerance } = found;
  const { mean, cov, R } = inputs;
  // Three shares that add up to 1 and reach the return R leave one direction free; the risk of a normal loss is least where its variance is.
  const [a, b, c] = mean as [number, number, number];
  const direction = [b - c, c - a, a - b];
  const start = [(R - b) / (a - b), 1 - (R - b) / (a - b), 0];
  const step = -form(cov, start, direction) / form(cov, direction, direction);
  const x = start.map((share, i) => share + step * direction[i]!);
  const errors = x.map((share, i) => Math.abs(share - printed.x[i]!));
  console.log(`D-cvar-ru2000: error ${Math.max(...errors).toExponential(2)}, tolerance ${tolerance}`);
  expect(Math.max(...errors)).toBeLessThanOrEqual(tolerance);

  const count = 400_000;
  const law = { kind: 'normal', mean: R, sd: Math.sqrt(form(cov, x, x)) } as const;
  const totals = Float64Array.from({ length: count }, (_, s) => quantileOf(law, (s + 0.5) / count));
  inputs.betas.forEach((beta, k) => {
    expect(Math.abs(riskOf(totals, beta).value - printed.CVaR[k]!)).toBeLessThanOrEqual(tolerance);
  });
});

test('a tail that cuts a scenario counts the part of it that is inside', () => {
  const { value, weights } = riskOf(Float64Array.of(-10, 0, 4, 8), 0.6);
  expect([...weights].map((weight) => Number(weight.toFixed(12)))).toEqual([0.625, 0.375, 0, 0]);
  expect(value).toBeCloseTo(6.25, 12);
});
