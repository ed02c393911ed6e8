import { describe, expect, it } from 'vitest';
import { referenceValue } from '../../../test/published/kinds/reference-value.ts';
import { companyGivingRelief, personalGivingRelief } from './index.ts';

describe('tax relief of giving', () => {
  it('of a company is 60 %, 40 % above two millions, within half a percent of turnover, the rest carried', () => {
    const rules = {
      rate: referenceValue('mecenat-rate-60', 0.01),
      rateAbove: referenceValue('mecenat-rate-40', 0.01),
      threshold: referenceValue('mecenat-rate-threshold'),
      floorOfCeiling: referenceValue('mecenat-cap-20000'),
      shareOfTurnover: referenceValue('mecenat-cap-5permille', 0.001),
    };
    expect(companyGivingRelief(3_000_000, 4e8, rules)).toEqual({
      relief: 1_200_000,
      netCost: 1_800_000,
      carried: 1_000_000,
    });
    expect(companyGivingRelief(3_000_000, 1e9, rules)).toEqual({
      relief: 1_600_000,
      netCost: 1_400_000,
      carried: 0,
    });
  });

  it('of a person stops at a fifth of taxable income, the rest carried', () => {
    const rules = {
      aidRate: referenceValue('don-75', 0.01),
      aidCeiling: referenceValue('don-75-cap-2000'),
      rate: referenceValue('don-66', 0.01),
      shareOfIncome: referenceValue('don-20-income', 0.01),
    };
    expect(personalGivingRelief({ aid: 0, other: 5000 }, 10_000, rules)).toEqual({
      relief: 1320,
      netCost: 3680,
      carried: 3000,
    });
  });
});
