/** Two-sided 95 % point of the standard normal. */
export const z95 = 1.959963984540054;

/** An observed figure between its bounds. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Between which bounds the true share probably lies, 95 times out of 100, given `yes` out of `answers`.
 * Never leaves 0 to 1. With weights, give the weighted share times the effective size, and the effective size.
 * Wilson, JASA 22:209-212, 1927; Newcombe, Statistics in Medicine 17:857-872, 1998, method 3.
 * @param yes number of favourable answers, 0 to `answers`
 * @param answers number of answers, above 0
 * @example wilsonInterval(81, 263) // { low: 0.2552885198782742, high: 0.36620957698280004 }
 */
export function wilsonInterval(yes: number, answers: number, z = z95): Interval {
  const share = yes / answers;
  const square = (z * z) / answers;
  const scale = 1 + square;
  const centre = (share + square / 2) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / answers + square / (4 * answers))) / scale;
  return {
    // A bound that is 0 or 1 by algebra is not left to rounding.
    low: yes <= 0 ? 0 : Math.max(0, centre - half),
    high: yes >= answers ? 1 : Math.min(1, centre + half),
  };
}
