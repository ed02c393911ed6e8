import { type Trend, theilSenTrend } from './theil-sen-trend.ts';

/** A value at a day, `YYYY-MM-DD`. */
export interface DatedValue {
  readonly on: string;
  readonly value: number;
}

export interface ProgressQuestion {
  /** Where one starts from. */
  readonly baseline: DatedValue | null;
  /** Where one wants to be. */
  readonly target: DatedValue | null;
  /** What was read since, one value a day at most, in any order. */
  readonly readings: readonly DatedValue[];
  /** The day of the question; what is later is not looked at. */
  readonly today: string;
  /** Confidence of the ranges, 0.9 unless told. */
  readonly confidence?: number;
}

/** How far one is. Shares are of the way from the baseline to the target: 0 at the start, 1 arrived, below 0 farther than at the start. */
export interface IndicatorProgress {
  /** The last reading. */
  readonly latest: DatedValue | null;
  /** Share of the way done at the last reading. */
  readonly done: number | null;
  /** Share expected on the straight line at the day of the last reading, and today. */
  readonly expected: number | null;
  readonly expectedToday: number | null;
  /** The value of that line at the day of the last reading. */
  readonly expectedValue: number | null;
  /** Change per year, with its range when there are readings enough. */
  readonly trend: {
    readonly perYear: number;
    readonly range: { readonly low: number; readonly high: number } | null;
    /** Observations it rests on, the baseline included. */
    readonly points: number;
  } | null;
  /** Where the trend would lead at the day of the target, if nothing changed. */
  readonly projected: {
    readonly value: number;
    readonly range: { readonly low: number; readonly high: number } | null;
  } | null;
}

const daysOfYear = 365.25;
const dayOf = (on: string): number => Date.parse(`${on}T00:00:00Z`) / 86_400_000;
const yearsBetween = (from: string, to: string): number => (dayOf(to) - dayOf(from)) / daysOfYear;

/**
 * Computes the progress of an indicator from its baseline, its target and its readings; never a grade.
 * What cannot be computed is `null`: no baseline or target, a target equal to the baseline, no reading yet, or a target day past.
 *
 * @returns shares without unit, values in the unit of the indicator, the trend per year of 365.25 days
 */
export function indicatorProgress(question: ProgressQuestion): IndicatorProgress {
  const { baseline, target, today } = question;
  const readings = question.readings.filter(({ on }) => on <= today).sort(byDay);
  const latest = readings.at(-1) ?? null;
  const way = baseline && target && target.value !== baseline.value ? { baseline, target } : null;
  const expected = latest && way ? expectedShare(way, latest.on) : null;
  const found = trendOf(baseline, readings, question.confidence);
  return {
    latest,
    done:
      latest && way ? (latest.value - way.baseline.value) / (way.target.value - way.baseline.value) : null,
    expected,
    expectedToday: way ? expectedShare(way, today) : null,
    expectedValue:
      way && expected !== null
        ? way.baseline.value + expected * (way.target.value - way.baseline.value)
        : null,
    trend: found && { perYear: found.trend.slope, range: found.trend.range, points: found.points },
    projected: found && target && latest && target.on > latest.on ? project(found, target.on) : null,
  };
}

const byDay = (a: DatedValue, b: DatedValue): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

interface Way {
  readonly baseline: DatedValue;
  readonly target: DatedValue;
}

/** Share of the way that the straight line has done at a day: 0 before the baseline, 1 from the day of the target on. */
function expectedShare({ baseline, target }: Way, on: string): number | null {
  const whole = dayOf(target.on) - dayOf(baseline.on);
  if (!(whole > 0)) return null;
  return Math.min(1, Math.max(0, (dayOf(on) - dayOf(baseline.on)) / whole));
}

interface FoundTrend {
  readonly trend: Trend;
  readonly origin: string;
  readonly points: number;
}

/** The trend of the readings since the baseline, the baseline included. */
function trendOf(
  baseline: DatedValue | null,
  readings: readonly DatedValue[],
  confidence?: number,
): FoundTrend | null {
  const since = baseline === null ? readings : readings.filter(({ on }) => on > baseline.on);
  const all = baseline === null ? since : [baseline, ...since];
  const origin = all[0]?.on;
  if (origin === undefined) return null;
  const points = all.map(({ on, value }) => ({ x: yearsBetween(origin, on), y: value }));
  const trend = theilSenTrend(points, confidence);
  return trend && { trend, origin, points: points.length };
}

function project({ trend, origin }: FoundTrend, on: string) {
  const x = yearsBetween(origin, on);
  return { value: trend.at(x), range: trend.rangeAt(x) };
}
