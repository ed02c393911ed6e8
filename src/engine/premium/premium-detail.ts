import type { ExplainKey } from '../explain/explain-text.ts';
import type { FigureUnit } from './figures.ts';

/** Five points of the distribution of one figure: 9 cases in 10 lie in p5..p95, 1 in 2 in p25..p75. */
export interface Band {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** What screens and documents show beyond the contract's report. Money in the file's currency, time in years. */
export interface PremiumDetail {
  /** The four premiums as ranges. */
  readonly premiums: PremiumBands;
  /** Each part of the account as a range; costs are positive amounts. */
  readonly presentValues: PresentValueBands;
  /** The members' cumulative account, year by year, as a fan. */
  readonly fan: readonly FanYear[];
  /** How deep the members' account goes, as a positive amount. */
  readonly trough: Band;
  readonly payback: PaybackDetail;
  /** At the point: what each member gains and pays each year, before any transfer. */
  readonly members: readonly MemberDetail[];
  /** At the point: each line of the file at full regime. */
  readonly lines: readonly LineDetail[];
  /** At the point: the two multipliers of a year's gains. */
  readonly regime: readonly RegimeYear[];
  /** Every figure of the file that enters the computation, in the order of the file. */
  readonly inputs: readonly InputDetail[];
  /** Number of draws behind the bands above (the report's own ranges use all of them). */
  readonly bandSamples: number;
}

export interface PremiumBands {
  readonly gross: Band;
  readonly net: Band;
  readonly members: Band;
  readonly territory: Band;
}

export interface PresentValueBands {
  readonly frugality: Band;
  readonly jointValue: Band;
  readonly coordination: Band;
  readonly engineering: Band;
  readonly investment: Band;
  readonly social: Band;
}

export interface FanYear {
  readonly year: number;
  readonly cumulative: Band;
  /** Share of the draws, 0 to 1, where the cumulative account is at 0 or more that year. */
  readonly chanceAboveWater: number;
}

export interface PaybackDetail {
  /** Share of the draws, 0 to 1, back above water by the horizon (never under water included). */
  readonly chanceWithinHorizon: number;
  /** Date by which a share of all draws is back above water; `null` where that share is not reached by the horizon. */
  readonly p5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
}

export interface MemberDetail {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly years: readonly MemberYear[];
  /** Present value of what the member really gets and pays; the Shapley share less this is its transfer. */
  readonly presentValue: { readonly gains: number; readonly payments: number; readonly net: number };
}

/** `net` = `gains` − `payments`; both are amounts of the year, undiscounted. */
export interface MemberYear {
  readonly year: number;
  readonly gains: number;
  readonly payments: number;
  readonly net: number;
}

export interface LineDetail {
  /** JSON Pointer of the line in the file. */
  readonly pointer: string;
  readonly id: string;
  readonly label: string | null;
  readonly kind: 'pooled' | 'joint' | 'public';
  /** Yearly amount at full regime for the whole alliance, after the corrections of a public line. */
  readonly perYear: number;
  readonly presentValue: number;
}

export interface RegimeYear {
  readonly year: number;
  /** Share of the full regime reached, 0 to 1. */
  readonly ramp: number;
  /** Chance that the alliance is still alive, 0 to 1. */
  readonly survival: number;
  /** 1 / (1 + rate)^year. */
  readonly discount: number;
}

/** One figure of the file: what it says, what the draws say, where it comes from. */
export interface InputDetail {
  /** JSON Pointer of the figure in the file. */
  readonly pointer: string;
  /** What the figure is: a key of `explainTexts` (engine/explain), with the names that complete it. */
  readonly label: ExplainKey;
  readonly labelParams: Readonly<Record<string, string>>;
  /** What it counts; `money` in the file's currency, `need` in whatever the file says. */
  readonly measure: FigureUnit;
  /** The unit as the file writes it. */
  readonly unit: string | null;
  /** As the file says it, common factors left out. */
  readonly point: number;
  readonly median: number;
  /** 9 chances in 10 of being between; `null` for a figure that is certain. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly source: string | null;
  readonly year: number | null;
  readonly note: string | null;
  /** Names of the common factors that multiply it. */
  readonly factors: readonly string[];
  /** True where the file is silent and a default of Cap17 is used. */
  readonly hypothesis: boolean;
}
