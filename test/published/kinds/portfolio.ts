import { highestMeanOf, quantileOf } from '../../../src/engine/uncertainty/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** VaR and CVaR of the loss of the published portfolio, a normal law: with exact tails. */
export function portfolio({ inputs, recomputed }: PublishedCase): Computed {
  const { mean, cov, betas } = inputs as unknown as { mean: number[]; cov: number[][]; betas: number[] };
  const x = recomputed.x as number[];
  const dot = (amounts: readonly number[]): number => amounts.reduce((sum, one, i) => sum + one * x[i]!, 0);
  const law = { kind: 'normal', mean: -dot(mean), sd: Math.sqrt(dot(cov.map(dot))) } as const;
  const figures = {
    VaR: betas.map((beta) => quantileOf(law, beta)),
    CVaR: betas.map((beta) => highestMeanOf(law, 1 - beta)),
  };
  return {
    figures,
    exact: 1e-7,
    leftOut: { x: 'given: the choice of a portfolio is not a method of the engine' },
  };
}
