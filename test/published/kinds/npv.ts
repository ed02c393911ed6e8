import { presentValue } from '../../../src/engine/appraisal/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** Present values of a spreadsheet's documentation, whose first flow comes after one period. */
export function presentValues({ inputs }: PublishedCase): Computed {
  const examples = inputs.examples as { rate: number; initial?: number; flows: number[] }[];
  const npv = examples.map(({ rate, initial = 0, flows }) => presentValue([initial, ...flows], { rate }));
  return { figures: { npv }, exact: 1e-9 };
}
