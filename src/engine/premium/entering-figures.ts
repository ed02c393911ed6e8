import type { CompiledAlliance, PooledLine } from './compiled-alliance.ts';

/**
 * Which figures enter the premiums of the whole alliance: those of lines that count for it, of the costs and the
 * timing, and the common factors that multiply any of these. Grants, the cost of public funds and lines with a single
 * user do not.
 */
export function markEntering(alliance: Omit<CompiledAlliance, 'enters'>): boolean[] {
  const enters = new Array<boolean>(alliance.figures.length).fill(false);
  const mark = (indices: Iterable<number>): void => {
    for (const index of indices) if (index >= 0) enters[index] = true;
  };
  const pooled = alliance.pooled.filter((line) => line.users.length >= 2);
  for (const line of pooled) mark(wholeGroupFigures(line));
  for (const line of alliance.joint) mark([line.perYear, ...line.corrections, line.dropOff]);
  mark([alliance.discountRate, alliance.coordination, alliance.investment, ...alliance.engineering]);
  if (pooled.length + alliance.joint.length > 0)
    mark([alliance.delay, alliance.timeConstant, alliance.hazard]);
  // Factors come before what they multiply, so one pass from the end reaches all of them.
  for (let index = enters.length - 1; index >= 0; index--)
    if (enters[index]) mark(alliance.figures[index]!.factors);
  return enters;
}

/** The figures of a pooled line that the whole alliance uses: of costs by group, the single members and all users. */
function wholeGroupFigures(line: PooledLine): number[] {
  if (line.form === 'law') return [line.fixed, line.unitCost, line.elasticity, ...line.need];
  if (line.form === 'use') return [line.fixed, ...line.alone, ...line.use];
  return [...line.users.map((_, position) => line.costs[1 << position]!), line.costs[line.costs.length - 1]!];
}
