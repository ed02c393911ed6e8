import { distributionOf, meanOf, medianOf } from '../../../src/engine/uncertainty/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** 90 % ranges of positive quantities, read as lognormal. */
export function ninetyRange({ inputs }: PublishedCase): Computed {
  const ranges = (inputs.intervals as [number, number][]).map(([low, high]) => ({ low, high }));
  const laws = ranges.map((range) => distributionOf(range));
  const figures = {
    mean: laws.map(meanOf),
    median: ranges.map(medianOf),
    mu_sigma: laws.map((law) => (law.kind === 'lognormal' ? [Math.log(law.median), law.sigma] : null)),
  };
  return { figures, exact: 1e-12 };
}
