/** The document that `cap17 premium FILE --json` prints (docs/guides/premium-report). Money in the file's currency. */
export interface PremiumReport {
  readonly point: PointReport;
  readonly atMedians: { readonly membersPremium: number; readonly territoryValue: number };
  readonly range: RangeReport;
  readonly sharing: SharingReport;
  readonly stability: StabilityReport | null;
  readonly sensitivity: {
    readonly members: readonly SensitivityEntry[];
    readonly territory: readonly SensitivityEntry[];
  };
  readonly funding: FundingReport;
  readonly provenance: {
    readonly engine: string;
    readonly input: string;
    readonly seed: number;
    readonly samples: number;
  };
  /** Why a `null` is null, and other remarks, by dotted path such as `sharing.tau`. */
  readonly notes: Readonly<Record<string, string>>;
}

export interface PointReport {
  readonly premiumGross: number;
  readonly premiumNet: number;
  readonly membersPremium: number;
  readonly territoryPremium: number;
  readonly engineeringShare: number | null;
  readonly leverage: number | null;
  readonly benefitCostRatio: number | null;
  readonly trough: number;
  readonly troughYear: number;
  readonly payback: number | null;
  readonly discountedPayback: number | null;
  /** Costs are positive amounts here. */
  readonly presentValues: PresentValues;
  readonly years: readonly YearRow[];
  readonly coalitions: Readonly<Record<string, CoalitionRow>>;
}

export interface PresentValues {
  readonly frugality: number;
  readonly jointValue: number;
  readonly coordination: number;
  readonly engineering: number;
  readonly investment: number;
  readonly social: number;
}

/** One year of the members' account; costs are negative, so that `net` is the plain sum. */
export interface YearRow {
  readonly year: number;
  readonly frugality: number;
  readonly jointValue: number;
  readonly coordination: number;
  readonly engineering: number;
  readonly investment: number;
  readonly net: number;
  readonly cumulative: number;
  readonly discountedCumulative: number;
}

export interface CoalitionRow {
  readonly beforeEngineering: number;
  readonly engineering: number;
  readonly value: number;
  readonly social: number;
  /** Value in the superadditive cover; `null` above 16 members. */
  readonly cover: number | null;
}

/** Summary of the draws of one figure. */
export interface DrawSummary {
  readonly mean: number;
  readonly sd: number;
  readonly p5: number;
  readonly p10: number;
  readonly p50: number;
  readonly p95: number;
  readonly probabilityPositive: number;
  readonly cvar10: number;
  readonly evpi: number;
}

export interface RangeReport {
  readonly samples: number;
  readonly seed: number;
  readonly gross: DrawSummary;
  readonly members: DrawSummary;
  readonly territory: DrawSummary;
  readonly social: DrawSummary;
}

export type Shares = Readonly<Record<string, number>>;

export interface SharingReport {
  readonly shapley: Shares | null;
  readonly nucleolus: Shares | null;
  readonly tau: Shares | null;
  readonly gately: Shares | null;
  readonly equal: Shares | null;
  readonly transfers: Shares | null;
}

export interface StabilityReport {
  readonly coreNonEmpty: boolean;
  readonly shapleyInCore: boolean;
  readonly leastCore: number;
  readonly objections: readonly { readonly group: string; readonly gain: number }[];
}

/** `input` is the JSON Pointer of an uncertain figure; first-order and total Sobol indices. */
export interface SensitivityEntry {
  readonly input: string;
  readonly first: number;
  readonly total: number;
}

export interface FundingReport {
  readonly breakEvenFloor: number;
  readonly stabilityFloor: number | null;
  readonly riskFloor: number;
  readonly liquidity: number;
  readonly ceiling: number;
  readonly justified: readonly [number, number] | null;
  readonly shareOfGross: readonly [number, number] | null;
}
