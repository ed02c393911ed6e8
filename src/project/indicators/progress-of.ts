import { type IndicatorProgress, indicatorProgress } from '../../engine/progress/index.ts';
import { type Staleness, stalenessOf } from './frequency.ts';
import type { ReadIndicator } from './indicator-store.ts';
import { type SettledReadings, settleReadings } from './readings.ts';

/** Where an indicator stands at a day: all of it computed, nothing stored. */
export interface Standing {
  readonly settled: SettledReadings;
  readonly progress: IndicatorProgress;
  readonly staleness: Staleness;
}

/** Computes where an indicator stands, from its baseline, its target and the readings that count. */
export function standingOf(indicator: ReadIndicator, today: string): Standing {
  const settled = settleReadings(indicator.readings);
  const { baselineValue, baselineOn, targetValue, targetOn } = indicator;
  const progress = indicatorProgress({
    baseline: baselineValue === null || baselineOn === null ? null : { on: baselineOn, value: baselineValue },
    target: targetValue === null || targetOn === null ? null : { on: targetOn, value: targetValue },
    readings: settled.kept.map(({ on, value }) => ({ on, value })),
    today,
  });
  return {
    settled,
    progress,
    staleness: stalenessOf(progress.latest?.on ?? null, indicator.frequency, today),
  };
}

/** A day in a time zone, `YYYY-MM-DD`. */
export const dayIn = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
