import { ticks } from 'd3-array';
import type { DatedValue } from '../../engine/progress/index.ts';
import { createScale, type Scale } from '../../platform/web/charts/scale.ts';

/** What the chart of an indicator draws. */
export interface ChartContent {
  readonly baseline: DatedValue | null;
  readonly target: DatedValue | null;
  /** The readings that count, by day. */
  readonly readings: readonly DatedValue[];
  /** Readings that differ on one day: both are drawn, neither is joined. */
  readonly doubtful: readonly DatedValue[];
  /** Where the trend would lead at the day of the target. */
  readonly projected: { readonly on: string; readonly low: number; readonly high: number } | null;
  /** The same measure elsewhere. */
  readonly others: readonly { readonly name: string; readonly values: readonly DatedValue[] }[];
  /** Longest time between two neighbours that a line joins, in days; null joins them all. */
  readonly joined: number | null;
}

/** Where everything falls: across in percent of the width, down in pixels. */
export interface ChartLayout {
  readonly x: (on: string) => number;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly plotHeight: number;
  readonly grid: readonly number[];
  /** Days of the year marks, with their years. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
  /** Runs of neighbours close enough to be joined. */
  readonly runs: readonly (readonly DatedValue[])[];
  readonly showsZero: boolean;
}

const dayOf = (on: string): number => Date.parse(`${on}T00:00:00Z`) / 86_400_000;
/** Percents of the width that the drawing takes; labels stand on the right. */
const [left, right] = [8, 78];

/** Cuts a series where neighbours are farther apart than what a line may join. */
export function runsOf(values: readonly DatedValue[], joined: number | null): DatedValue[][] {
  const runs: DatedValue[][] = [];
  for (const value of values) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNear = last !== undefined && (joined === null || dayOf(value.on) - dayOf(last.on) <= joined);
    if (run !== undefined && isNear) run.push(value);
    else runs.push([value]);
  }
  return runs;
}

/** Lays a chart out; `null` when there is nothing to draw. */
export function layChart(content: ChartContent, height: number): ChartLayout | null {
  const { baseline, target, readings, doubtful, projected, others } = content;
  const all = [
    ...readings,
    ...doubtful,
    ...(baseline ? [baseline] : []),
    ...(target ? [target] : []),
    ...others.flatMap(({ values }) => values),
  ];
  if (all.length === 0) return null;
  const days = all.map(({ on }) => dayOf(on));
  const values = [...all.map(({ value }) => value), ...(projected ? [projected.low, projected.high] : [])];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [low, high] = padded(Math.min(...values), Math.max(...values));
  const across = createScale([first, last], [left + 1, right - 1]);
  const plotHeight = height - 30;
  const runs = runsOf(readings, content.joined);
  return {
    x: (on) => across(dayOf(on)),
    y: createScale([low, high], [plotHeight - 8, 14]),
    left,
    right,
    plotHeight,
    grid: ticks(low, high, 4),
    years: yearMarks(first, last).map((year) => ({
      year,
      x: across(Math.min(last, Math.max(first, dayOf(`${year}-12-31`)))),
    })),
    runs,
    showsZero: low <= 0 && high >= 0,
  };
}

/** Some room above and below; a share or an amount near zero keeps its zero. */
function padded(low: number, high: number): [number, number] {
  const span = high - low || Math.abs(high) || 1;
  const start = low >= 0 && low < span ? 0 : low - span * 0.12;
  return [start, high + span * 0.12];
}

/** At most five years, evenly apart, the last one among them. */
function yearMarks(first: number, last: number): number[] {
  const [from, to] = [first, last].map((day) => new Date(day * 86_400_000).getUTCFullYear()) as [
    number,
    number,
  ];
  const step = Math.max(1, Math.ceil((to - from) / 4));
  const marks: number[] = [];
  for (let year = to; year >= from; year -= step) marks.unshift(year);
  return marks;
}
