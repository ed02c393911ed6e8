import type { InputDetail } from '../premium/premium-detail.ts';
import type { ExplainKey } from './explain-text.ts';

/** What a value is counted in; `money` is the file's currency of its price year. */
export type TraceUnit = 'money' | 'years' | 'year' | 'ratio' | 'share' | 'chance';

/** What `{name}` stands for in a text. */
export type TextParams = Readonly<Record<string, string>>;

/** One named term of a formula, with its value where it is a number of the report. */
export interface TraceTerm {
  /** Id of the value in the trace that this term opens onto, if any. */
  readonly id: string | null;
  readonly label: ExplainKey;
  readonly labelParams: TextParams;
  /** How the term enters: added, taken away, multiplied, divided by. */
  readonly role: 'plus' | 'minus' | 'times' | 'over';
  readonly value: number | null;
  readonly unit: TraceUnit;
}

/** Where one number of the report comes from. */
export interface TraceEntry {
  /** Dotted path of the value: `membersPremium`, `presentValues.frugality`, `sharing.shapley.A`, `range.members.p5`. */
  readonly id: string;
  /** The name of the value. */
  readonly label: ExplainKey;
  /** For the label, the formula and what can be argued. */
  readonly labelParams: TextParams;
  /** The formula in words. */
  readonly formula: ExplainKey;
  readonly terms: readonly TraceTerm[];
  readonly value: number | null;
  readonly unit: TraceUnit;
  /** Figures of the file that enter it. */
  readonly inputs: readonly InputDetail[];
  /** Other values of the report that it is computed from. */
  readonly uses: readonly string[];
  /** Slug of the method page (docs/methods). */
  readonly method: string;
  /** What can be argued about. */
  readonly arguable: readonly ExplainKey[];
}

/**
 * Every number of a premium report by id. A plain object, so that a worker can send it.
 * Groups share one entry per column: `coalitions.value`, `coalitions.cover`, …
 */
export type Trace = Readonly<Record<string, TraceEntry>>;
