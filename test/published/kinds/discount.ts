import { presentValue, publicDiscountRate } from '../../../src/engine/appraisal/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';
import { referenceValue } from './reference-value.ts';

/** The public discount rate from the reference data, and what it makes of a distant receipt. */
export function discount({ inputs }: PublishedCase): Computed {
  const { beta, years } = inputs as unknown as { beta: number; years: number };
  const official = {
    riskFree: referenceValue('discount-2021-rf', 0.01),
    premium: referenceValue('discount-2021-premium', 0.01),
  };
  const rate = publicDiscountRate(official, beta);
  const factor = presentValue([...new Array<number>(years).fill(0), 1], { rate });
  return { figures: { rate, factor }, exact: 1e-14 };
}
