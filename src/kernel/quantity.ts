/** What any figure of a file may say about itself. */
export interface QuantityNotes {
  readonly unit?: string;
  readonly source?: string;
  readonly year?: number;
  readonly basis?: string;
  readonly note?: string;
  /** Names of common factors that multiply this quantity. */
  readonly factors?: readonly string[];
}

/** A 90 % range: lognormal when `low` > 0, else normal. `value` states the point. */
export interface NinetyRange extends QuantityNotes {
  readonly low: number;
  readonly high: number;
  readonly value?: number;
}

/** A share between 0 and 1 by its 90 % range: logit-normal. */
export interface ShareRange extends QuantityNotes {
  readonly low: number;
  readonly high: number;
  readonly shape: 'share';
  readonly value?: number;
}

/** Least, most likely and greatest value: PERT unless `shape` says triangular. */
export interface ThreePoint extends QuantityNotes {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
  readonly shape?: 'pert' | 'triangular';
  readonly value?: number;
}

/** A single figure that carries its unit, source, year or common factors. */
export interface PlainValue extends QuantityNotes {
  readonly value: number;
}

/** A figure of a file: a number, or a number with its range and where it comes from (docs/methods/uncertainty). */
export type Quantity = number | PlainValue | NinetyRange | ShareRange | ThreePoint;
