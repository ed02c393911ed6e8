import type { AllianceLine } from '../../alliance/index.ts';
import { discountByYear, gainAnnuity, rampByYear, survivalByYear } from '../../engine/premium/timing.ts';
import type { StageHypotheses } from './stage-hypotheses.ts';

type Dated = Pick<AllianceLine, 'per' | 'fromYear' | 'toYear'>;

/** The years of the horizon in which a line holds, from 1, both included; null when it holds in none. */
function yearsHeld(
  { per, fromYear, toYear }: Dated,
  start: number,
  horizon: number,
): readonly [number, number] | null {
  const first = Math.max(1, (fromYear ?? start) - start + 1);
  // What happens once happens in its first year; before the start, at the start.
  const last = per === 'once' ? first : Math.min(horizon, (toYear ?? start + horizon) - start + 1);
  return first > Math.min(last, horizon) ? null : [first, last];
}

/**
 * Part of the horizon during which a line holds: a model counts the same amount every year, so that a line that holds three
 * years of seven counts for three sevenths of its amount each year; what happens once, for one. See `timingEffect`.
 * @param start first calendar year of the horizon
 */
export function yearsCovered(line: Dated, start: number, horizon: number): number {
  const held = yearsHeld(line, start, horizon);
  return held === null ? 0 : (held[1] - held[0] + 1) / horizon;
}

/** What is supposed of time, for weighing the years of a line. */
export interface TimingHypotheses extends StageHypotheses {
  readonly discountRate: number;
  readonly memberCount: number;
}

/**
 * What a line would weigh at its own years, as a part of what it weighs once spread over the horizon: lowest and highest over
 * the ends of the delay, of the ramp and of the risk supposed. The file `cap17/alliance@1` has no place for the years of a
 * line: this says what is lost. 1 when it holds the whole horizon; null when it holds no year of it, or when the delay
 * supposed leaves none.
 * @example timingEffect({ per: 'year', fromYear: null, toYear: 2028 }, 2026, 7, timing) // { low: 0.2, high: 0.96 }
 */
export function timingEffect(
  line: Dated,
  start: number,
  horizon: number,
  timing: TimingHypotheses,
): { readonly low: number; readonly high: number } | null {
  const held = yearsHeld(line, start, horizon);
  if (held === null) return null;
  const { delay, timeConstant, hazard } = timing;
  const discount = discountByYear(timing.discountRate, horizon);
  const ratios = [delay.low, delay.high].flatMap((perMember) =>
    [timeConstant.low, timeConstant.high].flatMap((slowness) =>
      [hazard.min, hazard.max].flatMap((risk) => {
        const ramp = rampByYear(perMember, slowness, timing.memberCount, horizon);
        const survival = survivalByYear(risk, horizon);
        const worthOf = (years: Float64Array) => gainAnnuity(years, survival, discount);
        const atItsYears = ramp.map((share, year) => (year < held[0] || year > held[1] ? 0 : share));
        const spread = (worthOf(ramp) * (held[1] - held[0] + 1)) / horizon;
        return spread === 0 ? [] : [worthOf(atItsYears) / spread];
      }),
    ),
  );
  return ratios.length === 0 ? null : { low: Math.min(...ratios), high: Math.max(...ratios) };
}
