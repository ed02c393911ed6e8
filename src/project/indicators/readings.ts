/** One reading as it is kept. */
export interface Reading {
  readonly id: string;
  readonly version: number;
  readonly on: string;
  readonly value: number;
  readonly source: string;
  readonly note: string;
  /** Who read it. */
  readonly author: string;
  /** Where several readings of one day differ: the one that was chosen. */
  readonly isChosen: boolean;
  readonly updatedAt: Date;
}

/** Readings of one day that differ, until somebody chooses. */
export interface Disagreement {
  readonly on: string;
  readonly readings: readonly Reading[];
}

/** What counts among the readings, and what must still be chosen. */
export interface SettledReadings {
  /** One a day at most, by day. */
  readonly kept: readonly Reading[];
  readonly disagreements: readonly Disagreement[];
}

/**
 * Settles the readings: alone on its day, a reading counts; of several that differ, the chosen one; with none chosen, the day is
 * left out, for a mean of two answers would be a third one that nobody gave.
 */
export function settleReadings(readings: readonly Reading[]): SettledReadings {
  const days = new Map<string, Reading[]>();
  for (const reading of readings) days.set(reading.on, [...(days.get(reading.on) ?? []), reading]);
  const kept: Reading[] = [];
  const disagreements: Disagreement[] = [];
  for (const on of [...days.keys()].sort()) {
    const here = days.get(on)!;
    const chosen = here.find(({ isChosen }) => isChosen);
    const isAgreed = new Set(here.map(({ value }) => value)).size === 1;
    if (chosen) kept.push(chosen);
    else if (isAgreed) kept.push(here[0]!);
    else disagreements.push({ on, readings: here });
  }
  return { kept, disagreements };
}
