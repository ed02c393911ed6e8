import { describe, expect, it } from 'vitest';
import { bindingCeiling, isPaidBack, territoryLoss } from './funding-bounds.ts';
import type { Outcome } from './simulated.ts';

function outcome(mean: number, engineering: number, payback: number | null = 2): Outcome {
  const ceiling = Math.min(engineering, mean / 0.2);
  return {
    report: { point: { payback }, range: { territory: { mean } }, funding: { ceiling } },
    detail: { inputs: [{ pointer: '/publicFundsCost', point: 0.2 }] },
  } as unknown as Outcome;
}

describe('what bounds the support', () => {
  it('names the lowest ceiling, where the territory loses too', () => {
    expect(bindingCeiling(outcome(50_000, 18_000))).toBe('engineering');
    expect(bindingCeiling(outcome(3000, 18_000))).toBe('territory');
    expect(bindingCeiling(outcome(-80_000, 18_000))).toBe('territory');
  });

  it('says what the territory loses on average, and nothing where it does not lose', () => {
    expect(territoryLoss(outcome(-80_000, 18_000))).toBe(80_000);
    expect(territoryLoss(outcome(3000, 18_000))).toBeNull();
  });

  it('calls an advance only what comes back within the horizon', () => {
    expect([isPaidBack(outcome(1, 1)), isPaidBack(outcome(1, 1, null))]).toEqual([true, false]);
  });
});
