import { companyGivingRelief } from '../../../src/engine/appraisal/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';
import { referenceValue } from './reference-value.ts';

/** Tax relief of company giving, by the rules of the reference data. */
export function companyGiving({ inputs }: PublishedCase): Computed {
  const { donations, turnover } = inputs as unknown as { donations: number[]; turnover: number[] };
  const rules = {
    rate: referenceValue('mecenat-rate-60', 0.01),
    rateAbove: referenceValue('mecenat-rate-40', 0.01),
    threshold: referenceValue('mecenat-rate-threshold'),
    floorOfCeiling: referenceValue('mecenat-cap-20000'),
    shareOfTurnover: referenceValue('mecenat-cap-5permille', 0.001),
  };
  const relief = (which: number) => companyGivingRelief(donations[which]!, turnover[which]!, rules);
  return { figures: { net_cost_25000: relief(0).netCost, relief_10000: relief(1).relief }, exact: 1e-9 };
}
