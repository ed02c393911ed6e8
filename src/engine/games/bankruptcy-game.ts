/**
 * The nucleolus of a bankruptcy game, by the contested garment rule of the Talmud: half-claims first shared as equally
 * as they allow, then losses likewise.
 *
 * v(S) = max(0, estate − Σ_{j∉S} claim_j). Source: Aumann & Maschler 1985. O(n log n), any number of claimants.
 *
 * @param estate from 0 to the sum of the claims
 * @param claims 0 or more
 * @returns what each claimant gets; they add up to the estate
 * @example contestedGarment(100, [50, 100]) // Float64Array [25, 75]
 */
export function contestedGarment(estate: number, claims: ArrayLike<number>): Float64Array {
  const halves = Float64Array.from(claims, (claim) => claim / 2);
  const half = halves.reduce((sum, claim) => sum + claim, 0);
  if (estate <= half) return equalAwards(estate, halves);
  const losses = equalAwards(2 * half - estate, halves);
  return losses.map((loss, claimant) => claims[claimant]! - loss);
}

/** Equal awards, none above its claim: min(claim_i, level), adding up to `amount`. */
function equalAwards(amount: number, claims: Float64Array): Float64Array {
  const order = Array.from(claims, (_, claimant) => claimant).sort((a, b) => claims[a]! - claims[b]!);
  const awards = new Float64Array(claims.length);
  let left = amount;
  for (const [rank, claimant] of order.entries()) {
    const award = Math.min(claims[claimant]!, left / (claims.length - rank));
    awards[claimant] = award;
    left -= award;
  }
  return awards;
}
