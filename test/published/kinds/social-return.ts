import { socialReturn as socialReturnOf } from '../../../src/engine/appraisal/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** The totals of a published social return on investment. */
export function socialReturn({ inputs }: PublishedCase): Computed {
  const found = socialReturnOf([inputs.pv as number], [inputs.inputs as number], {}, { rate: 0.035 });
  const figures = { ratio: found.ratio, npv: found.impact - found.inputs };
  return { figures, exact: 1e-9, printed: { ratio: 0.005 } };
}
