/** What a group answered: how many people for each answer of the scale. */
export interface GroupAnswers {
  readonly counts: readonly number[];
  /** Where those who answer are organisations: for each answer, the weight of each one that gave it. */
  readonly organisations?: readonly (readonly number[])[];
}

/** What is shown of a group, or of the total: `null` is a hidden count. */
export interface Snapshot {
  readonly respondents: number | null;
  readonly counts: readonly (number | null)[];
}

/** What was, or may be, published of one question: `null` is a hidden group, a hidden total, a hidden count. */
export interface SurveyRelease {
  readonly groups: readonly (Snapshot | null)[];
  /** Of the groups shown together; `null` when totals are not published. */
  readonly total: Snapshot | null;
}

/**
 * `hidden`: too few in all; `new`: shown for the first time; `updated`: shown afresh; `held`: shown as in the last
 * release, because too little has changed since.
 */
export type GroupState = 'hidden' | 'new' | 'updated' | 'held';

export interface DecidedRelease extends SurveyRelease {
  readonly states: readonly GroupState[];
}
