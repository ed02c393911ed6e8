import { plainSobolPoints } from '../../../src/engine/uncertainty/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** The first points of the Sobol sequence. */
export function sobolSequence({ inputs }: PublishedCase): Computed {
  return { figures: { points: plainSobolPoints(inputs.dim as number, inputs.n as number) }, exact: 0 };
}
