/**
 * The public discount rate of a project: risk-free rate + beta × risk premium. Rates are dated data of the caller.
 * @param beta how the project's benefits move with national wealth: 1 as they do, 0 not at all
 * @example publicDiscountRate({ riskFree: 0.012, premium: 0.02 }, 1) // 0.032
 */
export function publicDiscountRate(
  rates: { readonly riskFree: number; readonly premium: number },
  beta: number,
): number {
  return rates.riskFree + beta * rates.premium;
}

/**
 * The most that public money may pay when it is limited to a share of the whole cost, volunteers' time counted at its
 * value or not. In the unit of the costs.
 * @param share from 0 to 1, e.g. 0.8
 * @example publicFundingCeiling({ cash: 3000, volunteering: 600 }, 0.8) // { without: 2400, with: 2880 }
 */
export function publicFundingCeiling(
  costs: { readonly cash: number; readonly volunteering: number },
  share: number,
): { readonly without: number; readonly with: number } {
  return { without: share * costs.cash, with: share * (costs.cash + costs.volunteering) };
}
