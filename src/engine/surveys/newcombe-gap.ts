import { normalCumulative } from '../uncertainty/normal.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** How many chose an answer, out of how many. */
export interface Proportion {
  readonly yes: number;
  readonly answers: number;
}

/** A difference of two shares, its 95 % bounds, and how often chance alone would give one as large. */
export interface Gap {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/**
 * Share of `a` less share of `b`, with the interval of Newcombe's method 10 (from the two Wilson intervals), and the
 * two-sided p-value of the score test (pooled share), which is the chi-square test without correction.
 * Newcombe, Statistics in Medicine 17:873-890, 1998.
 * @example newcombeGap({ yes: 56, answers: 70 }, { yes: 48, answers: 80 }) // difference 0.2, from 0.0524 to 0.3339
 */
export function newcombeGap(a: Proportion, b: Proportion): Gap {
  const shareA = a.yes / a.answers;
  const shareB = b.yes / b.answers;
  const boundsA = wilsonInterval(a.yes, a.answers);
  const boundsB = wilsonInterval(b.yes, b.answers);
  const difference = shareA - shareB;
  return {
    difference,
    low: Math.max(-1, difference - length(shareA - boundsA.low, boundsB.high - shareB)),
    high: Math.min(1, difference + length(boundsA.high - shareA, shareB - boundsB.low)),
    p: scoreTest(a, b),
  };
}

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

function scoreTest(a: Proportion, b: Proportion): number {
  const pooled = (a.yes + b.yes) / (a.answers + b.answers);
  const variance = pooled * (1 - pooled) * (1 / a.answers + 1 / b.answers);
  // Everybody, or nobody, in both groups: nothing tells them apart.
  if (!(variance > 0)) return 1;
  const z = Math.abs(a.yes / a.answers - b.yes / b.answers) / Math.sqrt(variance);
  return Math.min(1, 2 * normalCumulative(-z));
}
