import { absent, finite, type Statistic } from './statistic.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Do two readers agree more than by chance? Cohen's kappa: (p_o − p_e) / (1 − p_e).
 * Cohen, Educational and Psychological Measurement 20:37-46, 1960.
 * @param table square: how many things the first reader put in the row's category and the second in the column's
 * @returns 1 full agreement, 0 that of chance; absent when both always use one and the same category
 * @example cohenKappa([[20, 5], [10, 15]]) // { value: 0.4 }
 */
export function cohenKappa(table: readonly (readonly number[])[]): Statistic {
  const rows = table.map(sum);
  const columns = table.map((_, column) => sum(table.map((row) => row[column]!)));
  const total = sum(rows);
  if (!(total > 0)) return absent('no-answer');
  const observed = sum(table.map((row, k) => row[k]!)) / total;
  const byChance = sum(rows.map((row, k) => (row / total) * (columns[k]! / total)));
  return beyondChance(observed, byChance);
}

/**
 * Do several readers agree more than by chance? Fleiss' kappa.
 * Fleiss, Psychological Bulletin 76(5):378-382, 1971.
 * @param counts one row per thing read, one column per category: how many readers chose it; rows have the same sum
 * @returns absent with fewer than two readers, or when everything is put in one category
 * @example fleissKappa([[2, 0], [0, 2]]) // { value: 1 }
 */
export function fleissKappa(counts: readonly (readonly number[])[]): Statistic {
  const readers = sum(counts[0] ?? []);
  if (counts.length === 0 || readers === 0) return absent('no-answer');
  if (readers < 2) return absent('too-few-raters');
  const things = counts.length;
  const pairs = readers * (readers - 1);
  const agreement = sum(counts.map((row) => sum(row.map((count) => count * (count - 1))) / pairs)) / things;
  const shares = counts[0]!.map(
    (_, category) => sum(counts.map((row) => row[category]!)) / (things * readers),
  );
  return beyondChance(agreement, sum(shares.map((share) => share * share)));
}

function beyondChance(observed: number, byChance: number): Statistic {
  // With a single category in use, 1 − p_e is 0 up to rounding, and kappa is not defined.
  if (1 - byChance < 1e-12) return absent('chance-agreement-is-full');
  return finite((observed - byChance) / (1 - byChance));
}
