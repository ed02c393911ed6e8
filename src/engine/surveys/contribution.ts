import { absent, type Statistic } from './statistic.ts';

/** A piece of evidence for the claim that an alliance contributed, its two chances set before looking for it. */
export interface EvidenceTest {
  /** Chance to see it if the claim is true, 0 to 1. */
  readonly sensitivity: number;
  /** Chance to see it if the claim is false, 0 to 1. */
  readonly typeI: number;
  /** Whether it was seen; seen unless told. */
  readonly observed?: boolean;
}

/**
 * Confidence in a claim once a piece of evidence was looked for: p·sens / (p·sens + (1 − p)·typeI).
 * Befani, Evaluation 26(3):333-349, 2020.
 * @param prior confidence before, 0 to 1
 * @returns absent when what was seen could not happen either way
 * @example confidenceAfter(1 / 52, { sensitivity: 1, typeI: 12 / 51 }) // { value: 1 / 13 }
 */
export function confidenceAfter(prior: number, test: EvidenceTest): Statistic {
  const seen = test.observed ?? true;
  const ifTrue = prior * (seen ? test.sensitivity : 1 - test.sensitivity);
  const ifFalse = (1 - prior) * (seen ? test.typeI : 1 - test.typeI);
  return ifTrue + ifFalse > 0 ? { value: ifTrue / (ifTrue + ifFalse) } : absent('impossible-evidence');
}

/**
 * Confidence after every piece of evidence, one after the other, each independent of the others given the claim.
 * @returns `null` when what was seen could not happen either way
 * @example updateContribution(1 / 52, [{ sensitivity: 1, typeI: 12 / 51 }]) // 1 / 13
 */
export function updateContribution(prior: number, tests: readonly EvidenceTest[]): number | null {
  let confidence = prior;
  for (const test of tests) {
    const after = confidenceAfter(confidence, test);
    if (after.value === null) return null;
    confidence = after.value;
  }
  return confidence;
}
