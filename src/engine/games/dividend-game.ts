/** What one group creates of its own: positions of its members, and how much. */
export interface Dividend {
  readonly members: readonly number[];
  readonly amount: number;
}

/**
 * Shapley value of a game given by its dividends: each in equal parts among its group. Any number of players.
 * Source: Harsanyi 1959.
 *
 * @example dividendShapley(3, [{ members: [0, 1], amount: 10 }]) // Float64Array [5, 5, 0]
 */
export function dividendShapley(players: number, dividends: readonly Dividend[]): Float64Array {
  return spreadDividends(players, dividends, (size) => 1 / size);
}

/** Raw Banzhaf index of the same game: d(S)/2^(|S|−1) to each member. */
export function dividendBanzhaf(players: number, dividends: readonly Dividend[]): Float64Array {
  return spreadDividends(players, dividends, (size) => 2 ** (1 - size));
}

/** What each player alone, and the whole without each, are worth. */
export function dividendBounds(players: number, dividends: readonly Dividend[]) {
  const alone = new Float64Array(players);
  let worth = 0;
  for (const { members, amount } of dividends) {
    worth += amount;
    if (members.length === 1) alone[members[0]!]! += amount;
  }
  return { alone, marginals: spreadDividends(players, dividends, () => 1), worth };
}

function spreadDividends(
  players: number,
  dividends: readonly Dividend[],
  partOf: (size: number) => number,
): Float64Array {
  const shares = new Float64Array(players);
  for (const { members, amount } of dividends) {
    for (const member of members) shares[member]! += amount * partOf(members.length);
  }
  return shares;
}
