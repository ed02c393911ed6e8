import { concentrationOf } from '../../../src/engine/flows/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** How concentrated shares are. */
export function concentration({ inputs }: PublishedCase): Computed {
  const { hhi, equivalentNumber } = concentrationOf(inputs.shares_pct as number[])!;
  return { figures: { hhi, equivalent_number: equivalentNumber }, exact: 1e-12 };
}
