import type { CompiledAlliance, JointLine } from './compiled-alliance.ts';

/** What a line is worth per year at full regime, after the corrections of a public line, drop-off aside. */
export function yearlyWorth(line: JointLine, values: Float64Array): number {
  let worth = values[line.perYear]!;
  for (const correction of line.corrections) worth *= 1 - values[correction]!;
  return worth;
}

/** Yearly share by which a public line drops off; 0 when it does not. */
export function dropOffOf(line: JointLine, values: Float64Array): number {
  return line.dropOff < 0 ? 0 : values[line.dropOff]!;
}

/** Public lines gathered by their drop-off, so that each drop-off needs one annuity. */
export function publicLinesByDropOff(
  alliance: CompiledAlliance,
  values: Float64Array,
): Map<number, JointLine[]> {
  const byDropOff = new Map<number, JointLine[]>();
  for (const line of alliance.joint) {
    if (!line.isPublic) continue;
    const dropOff = dropOffOf(line, values);
    byDropOff.set(dropOff, [...(byDropOff.get(dropOff) ?? []), line]);
  }
  return byDropOff;
}
