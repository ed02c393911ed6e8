import { summarise } from '../uncertainty/index.ts';
import { bandOf } from './bands.ts';
import type { PremiumDraws } from './draws/draw-premiums.ts';
import type { PremiumBands } from './premium-detail.ts';
import type { DrawSummary, RangeReport } from './premium-report.ts';

/** The four premiums as ranges, and the mean present value of engineering that the ceiling needs. */
export interface RangedPremiums {
  readonly report: RangeReport;
  readonly bands: PremiumBands;
  readonly meanEngineering: number;
}

/**
 * Summarises the draws of the four premiums.
 * @param samples number of draws asked for: without any uncertain figure one account stands for them all
 */
export function rangePremiums(
  { members, social, engineering }: PremiumDraws,
  samples: number,
  seed: number,
): RangedPremiums {
  const net = members.map((draw, place) => draw + social[place]!);
  const gross = net.map((draw, place) => draw + engineering[place]!);
  const report = {
    samples,
    seed,
    gross: summaryOf(gross),
    members: summaryOf(members),
    territory: summaryOf(net),
    social: summaryOf(social),
  };
  const bands = {
    gross: bandOf(gross),
    net: bandOf(net),
    members: bandOf(members),
    territory: bandOf(social),
  };
  return { report, bands, meanEngineering: summaryOf(engineering).mean };
}

/** Amounts beyond what numbers can hold have no summary: each figure is then not a number, `null` once printed. */
function summaryOf(draws: Float64Array): DrawSummary {
  if (draws.every(Number.isFinite)) return summarise(draws, { sortInPlace: false });
  const none = Number.NaN;
  return {
    mean: none,
    sd: none,
    p5: none,
    p10: none,
    p50: none,
    p95: none,
    probabilityPositive: none,
    cvar10: none,
    evpi: none,
  };
}
