import { publicFundingCeiling } from '../../../src/engine/appraisal/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** The ceiling of public funding, with and without the value of volunteering in the budget. */
export function fundingCeiling({ inputs }: PublishedCase): Computed {
  const budget = { cash: inputs.cash_cost as number, volunteering: inputs.volunteer_value as number };
  const ceiling = publicFundingCeiling(budget, inputs.public_rate as number);
  return { figures: { max_subsidy_without: ceiling.without, max_subsidy_with: ceiling.with }, exact: 1e-9 };
}
