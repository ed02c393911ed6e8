/**
 * Chances of the number of discordant pairs among n values in random order: entry k is P(inversions = k).
 * Exact, by the recurrence of Mahonian numbers: value number m adds 0 to m − 1 inversions, each as likely.
 *
 * @example [...inversionChances(3)].map((chance) => chance * 6) // [1, 2, 2, 1]
 */
export function inversionChances(n: number): Float64Array {
  let chances = Float64Array.of(1);
  for (let m = 2; m <= n; m++) {
    const next = new Float64Array(chances.length + m - 1);
    let window = 0;
    for (let k = 0; k < next.length; k++) {
      window += (chances[k] ?? 0) - (chances[k - m] ?? 0);
      next[k] = window / m;
    }
    chances = next;
  }
  return chances;
}

/**
 * How many of the smallest, and of the greatest, pair slopes an interval of that confidence leaves out, plus one:
 * the interval goes from the rank given to the same rank from the top. `null` when so few values allow none.
 */
export function intervalRank(n: number, confidence: number): number | null {
  const tail = (1 - confidence) / 2;
  const chances = inversionChances(n);
  let below = 0;
  let rank = 0;
  while (rank < chances.length / 2) {
    below += chances[rank]!;
    if (below > tail + 1e-12) break;
    rank += 1;
  }
  return rank === 0 ? null : rank;
}
