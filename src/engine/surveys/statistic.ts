/** Why a statistic has no value. */
export type NoStatistic =
  | 'no-answer'
  | 'too-few-groups'
  | 'too-few-subjects'
  | 'too-few-raters'
  | 'too-few-items'
  | 'no-variance'
  | 'chance-agreement-is-full'
  | 'impossible-evidence'
  | 'too-large';

/** A value, or the reason why there is none: never a silent 0, never NaN. */
export type Statistic<Value = number> =
  | { readonly value: Value }
  | { readonly value: null; readonly reason: NoStatistic };

/** The value, unless it left what a double can hold. */
export function finite(value: number): Statistic {
  return Number.isFinite(value) ? { value } : absent('too-large');
}

export const absent = (reason: NoStatistic): { readonly value: null; readonly reason: NoStatistic } => ({
  value: null,
  reason,
});
