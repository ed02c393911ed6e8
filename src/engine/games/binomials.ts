/**
 * Pascal's triangle up to `most`, as doubles: exact to 2^53, then to a relative 1e-14 (only sums of positive terms).
 *
 * @returns `choose(n, k)`, 0 where k is not between 0 and n
 * @example binomials(5)(5, 2) // 10
 */
export function binomials(most: number): (from: number, taken: number) => number {
  const rows: Float64Array[] = [];
  for (let from = 0; from <= most; from++) {
    const row = new Float64Array(from + 1);
    row[0] = 1;
    row[from] = 1;
    for (let taken = 1; taken < from; taken++)
      row[taken] = rows[from - 1]![taken - 1]! + rows[from - 1]![taken]!;
    rows.push(row);
  }
  return (from, taken) => rows[from]?.[taken] ?? 0;
}
