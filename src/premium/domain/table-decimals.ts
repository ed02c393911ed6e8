/**
 * Digits after the decimal mark for figures that stand in one table: as many as the largest deserves, so that columns
 * compare at a glance.
 */
export function tableDecimals(figures: readonly number[]): number {
  if (figures.every((figure) => Number.isInteger(figure))) return 0;
  const largest = Math.max(...figures.map(Math.abs));
  if (largest >= 10) return 0;
  if (largest >= 1) return 1;
  return largest >= 0.1 ? 2 : 3;
}
