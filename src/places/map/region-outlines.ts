import { coarseOutline } from './outlines.ts';

/** One département of the drawing. */
export interface DrawnDepartement {
  /** Its official code, in capitals or not. */
  readonly id: string;
  readonly path: string;
}

/**
 * The outlines of the régions: those of their départements, together.
 * @param regionOf id of the région of a département, by its code in capitals
 */
export function regionOutlines(
  departements: readonly DrawnDepartement[],
  regionOf: (code: string) => string | undefined,
): ReadonlyMap<string, string> {
  const outlines = new Map<string, string>();
  for (const { id, path } of departements) {
    const region = regionOf(id.toUpperCase());
    if (region !== undefined) outlines.set(region, (outlines.get(region) ?? '') + coarseOutline(path));
  }
  return outlines;
}
