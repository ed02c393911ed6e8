import { quantilesOf } from '../uncertainty/index.ts';
import type { BandDraws } from './draws/band-draws.ts';
import type { Band, FanYear, PaybackDetail, PresentValueBands } from './premium-detail.ts';

const probabilities = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Five quantiles of equally likely draws, which are left untouched; not numbers when a draw is beyond numbers. */
export function bandOf(draws: Float64Array): Band {
  const none = Number.NaN;
  if (!draws.every(Number.isFinite)) return { p5: none, p25: none, p50: none, p75: none, p95: none };
  const [p5, p25, p50, p75, p95] = quantilesOf(draws, probabilities) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { p5, p25, p50, p75, p95 };
}

/** Each part of the account as a range. */
export function presentValueBands(draws: BandDraws): PresentValueBands {
  return {
    frugality: bandOf(draws.frugality),
    jointValue: bandOf(draws.jointValue),
    coordination: bandOf(draws.coordination),
    engineering: bandOf(draws.engineering),
    investment: bandOf(draws.investment),
    social: bandOf(draws.social),
  };
}

/** The members' cumulative account as a fan. */
export function fanOf(draws: BandDraws): FanYear[] {
  return draws.cumulative.map((cumulative, year) => ({
    year,
    cumulative: bandOf(cumulative),
    chanceAboveWater: shareOf(cumulative, (amount) => amount >= 0),
  }));
}

/** When the account is back above water: the date reached by each share of all draws, and the chance by the horizon. */
export function paybackDetail({ payback }: BandDraws): PaybackDetail {
  const sorted = payback.slice().sort();
  const dateOf = (probability: number): number | null => {
    const date = sorted[Math.min(sorted.length - 1, Math.ceil(probability * sorted.length) - 1)]!;
    return Number.isFinite(date) ? date : null;
  };
  return {
    chanceWithinHorizon: shareOf(payback, Number.isFinite),
    p5: dateOf(0.05),
    p25: dateOf(0.25),
    p50: dateOf(0.5),
    p75: dateOf(0.75),
    p95: dateOf(0.95),
  };
}

function shareOf(draws: Float64Array, holds: (draw: number) => boolean): number {
  let count = 0;
  for (const draw of draws) if (holds(draw)) count++;
  return count / draws.length;
}
