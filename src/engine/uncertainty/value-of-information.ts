import { normalCumulative, normalDensity, normalQuantile } from './normal.ts';

/**
 * What it would be worth to know everything before choosing: E[best net benefit] − best E[net benefit], in the unit of the
 * benefits, never negative.
 * @param netBenefits one array of draws per possible action, all on the same draws; "do nothing" is an array of zeros
 * @example perfectInformationValue([draws, new Float64Array(draws.length)])
 */
export function perfectInformationValue(netBenefits: readonly Float64Array[]): number {
  return gainOfChoosing(netBenefits);
}

/**
 * What it would be worth to know one input before choosing: E over x of [best E(net benefit | x)] − best E[net benefit].
 *
 * E(net benefit | x) is read from the draws by regression (Strong, Oakley, Brennan, Medical Decision Making 34(3), 2014),
 * here on Hermite polynomials of the normal score of x's rank: exact for a linear effect of a normal input, quickly
 * convergent for lognormal and bounded ones. Between 0 and the value of perfect information.
 * @param netBenefits one array of draws per possible action
 * @param input the draws of the input, in the same order
 */
export function partialInformationValue(netBenefits: readonly Float64Array[], input: Float64Array): number {
  const scores = normalScores(input);
  const value = gainOfChoosing(netBenefits.map((benefits) => fittedTo(benefits, scores)));
  return Math.min(value, gainOfChoosing(netBenefits));
}

/**
 * Value of perfect information for "do it or not" when the net benefit is normal: sd·[φ(u) − u(1 − Φ(u))] with u = |mean|/sd
 * (Raiffa and Schlaifer, Applied Statistical Decision Theory, 1961).
 * @example normalPerfectInformationValue(1, Math.sqrt(5)) // 0.4798107063483925
 */
export function normalPerfectInformationValue(mean: number, sd: number): number {
  if (!(sd > 0)) return 0;
  const u = Math.abs(mean) / sd;
  return Math.max(0, sd * (normalDensity(u) - u * normalCumulative(-u)));
}

function gainOfChoosing(netBenefits: readonly Float64Array[]): number {
  const count = netBenefits[0]?.length ?? 0;
  if (count === 0) return 0;
  const means = netBenefits.map((benefits) => benefits.reduce((sum, x) => sum + x, 0) / count);
  const highest = Math.max(...means);
  // Sums that leave doubles know no favourite.
  if (!Number.isFinite(highest)) return Number.NaN;
  const favourite = netBenefits[means.indexOf(highest)]!;
  // Summed as regrets of the favourite, none negative, so that a large common level costs no digits.
  let regret = 0;
  for (let i = 0; i < count; i++) {
    let best = favourite[i]!;
    for (const benefits of netBenefits) best = Math.max(best, benefits[i]!);
    regret += best - favourite[i]!;
  }
  return regret / count;
}

/** The normal score of each draw's rank: what it would be were the input standard normal. */
function normalScores(input: Float64Array): Float64Array {
  const order = Uint32Array.from(input, (_, i) => i).sort((a, b) => input[a]! - input[b]! || a - b);
  const scores = new Float64Array(input.length);
  for (let rank = 0; rank < order.length; rank++)
    scores[order[rank]!] = normalQuantile((rank + 0.5) / input.length);
  return scores;
}

const degrees = 7;

/** The projection of `benefits` on normalised Hermite polynomials of the scores, which are orthonormal over them. */
function fittedTo(benefits: Float64Array, scores: Float64Array): Float64Array {
  const count = benefits.length;
  const coefficients = new Float64Array(degrees + 1);
  const basis = new Float64Array(degrees + 1);
  for (let i = 0; i < count; i++) {
    hermite(scores[i]!, basis);
    for (let k = 0; k <= degrees; k++) coefficients[k]! += (basis[k]! * benefits[i]!) / count;
  }
  return benefits.map((_, i) => {
    hermite(scores[i]!, basis);
    let fitted = 0;
    for (let k = 0; k <= degrees; k++) fitted += coefficients[k]! * basis[k]!;
    return fitted;
  });
}

/** Writes He_k(z)/√k! for k = 0…7. */
function hermite(z: number, basis: Float64Array): void {
  basis[0] = 1;
  basis[1] = z;
  for (let k = 1; k < degrees; k++)
    basis[k + 1] = (z * basis[k]! - Math.sqrt(k) * basis[k - 1]!) / Math.sqrt(k + 1);
}
