import type { InputDetail } from '../premium/premium-detail.ts';

/** What a value is counted in; `money` is the file's currency of its price year. */
export type TraceUnit = 'money' | 'years' | 'year' | 'ratio' | 'share' | 'chance';

/** One named term of a formula, with its value where it is a number of the report. */
export interface TraceTerm {
  /** Id of the value in the trace that this term opens onto, if any. */
  readonly id: string | null;
  /** Key of `explainTexts`. */
  readonly label: string;
  /** How the term enters: added, taken away, multiplied, divided by. */
  readonly role: 'plus' | 'minus' | 'times' | 'over';
  readonly value: number | null;
  readonly unit: TraceUnit;
}

/** Where one number of the report comes from. */
export interface TraceEntry {
  /** Dotted path of the value: `membersPremium`, `presentValues.frugality`, `sharing.shapley.A`, `range.members.p5`. */
  readonly id: string;
  /** Key of `explainTexts`: the name of the value. */
  readonly label: string;
  readonly labelParams: Readonly<Record<string, string>>;
  /** Key of `explainTexts`: the formula in words. */
  readonly formula: string;
  readonly terms: readonly TraceTerm[];
  readonly value: number | null;
  readonly unit: TraceUnit;
  /** Figures of the file that enter it. */
  readonly inputs: readonly InputDetail[];
  /** Other values of the report that it is computed from. */
  readonly uses: readonly string[];
  /** Slug of the method page (docs/methods). */
  readonly method: string;
  /** Keys of `explainTexts`: what can be argued about. */
  readonly arguable: readonly string[];
}

/**
 * Every number of a premium report by id. A plain object, so that a worker can send it.
 * Groups share one entry per column: `coalitions.value`, `coalitions.cover`, …
 */
export type Trace = Readonly<Record<string, TraceEntry>>;
