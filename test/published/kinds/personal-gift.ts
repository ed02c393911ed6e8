import { personalGivingRelief } from '../../../src/engine/appraisal/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';
import { referenceValue } from './reference-value.ts';

/** Tax relief of a gift to people in difficulty, under the ceiling of today and the one before. */
export function personalGift({ inputs }: PublishedCase): Computed {
  const reliefUnder = (ceiling: string): number => {
    const rules = {
      aidRate: referenceValue('don-75', 0.01),
      aidCeiling: referenceValue(ceiling),
      rate: referenceValue('don-66', 0.01),
      shareOfIncome: referenceValue('don-20-income', 0.01),
    };
    return personalGivingRelief({ aid: inputs.gift as number, other: 0 }, 60_000, rules).relief;
  };
  // The published 750 is the part at 75 %: the excess of 1,000 also earned 66 %, 660.
  const before = reliefUnder('don-75-cap-1000') - 660;
  return { figures: { relief_new: reliefUnder('don-75-cap-2000'), relief_old_cap1000: before }, exact: 1e-9 };
}
