import { cellKey, type ShownSum } from './private-cell.ts';

/** Weights smaller than this, beside weights near 1, come from rounding. */
const tolerance = 1e-9;

/**
 * True when some combination of the sums shown is made of the amounts of one or two members only: whoever can add and
 * subtract would then know them, and one of two members would know the other's. Sums of several versions, whatever was
 * added, removed or changed in between, are rows of one system: members P are revealed when erasing their columns lowers
 * the rank of the system (a row combination then vanishes everywhere but on P).
 */
export function revealsSomebody(sums: readonly ShownSum[]): boolean {
  const { rows, members } = systemOf(sums);
  if (rows.length === 0) return false;
  const rank = rankOf(rows);
  const names = [...new Set(members)];
  const without = (hidden: readonly string[]) =>
    rankOf(rows.map((row) => row.map((weight, column) => (hidden.includes(members[column]!) ? 0 : weight))));
  return names.some((first, at) => names.slice(at).some((second) => without([first, second]) < rank));
}

/** One row for each sum, one column for each amount, and the member of each column. */
function systemOf(sums: readonly ShownSum[]): { rows: number[][]; members: string[] } {
  const columns = new Map<string, number>();
  const members: string[] = [];
  for (const cell of sums.flat()) {
    if (columns.has(cellKey(cell))) continue;
    columns.set(cellKey(cell), members.length);
    members.push(cell.memberId);
  }
  const rows = sums.map((sum) => {
    const row = members.map(() => 0);
    for (const cell of sum) row[columns.get(cellKey(cell))!]! += cell.weight;
    return row;
  });
  return { rows, members };
}

/** The rank of a system, by elimination with the largest pivot. */
export function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  const width = left[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < left.length; column += 1) {
    const pivot = largestIn(left, column, rank);
    if (Math.abs(left[pivot]![column]!) <= tolerance) continue;
    [left[rank], left[pivot]] = [left[pivot]!, left[rank]!];
    const lead = left[rank]!;
    for (const row of left.slice(rank + 1)) {
      const factor = row[column]! / lead[column]!;
      for (let at = column; at < width; at += 1) row[at]! -= factor * lead[at]!;
    }
    rank += 1;
  }
  return rank;
}

function largestIn(rows: readonly (readonly number[])[], column: number, from: number): number {
  let best = from;
  for (let at = from + 1; at < rows.length; at += 1)
    if (Math.abs(rows[at]![column]!) > Math.abs(rows[best]![column]!)) best = at;
  return best;
}
