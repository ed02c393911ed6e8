import type { Quantity } from '../../kernel/quantity.ts';
import type { ExplainKey } from '../explain/explain-text.ts';

/** What a figure counts; `money/year` is the file's currency per year. */
export type FigureUnit =
  | 'money'
  | 'money/year'
  | 'need'
  | 'exponent'
  | 'years'
  | 'share'
  | 'rate'
  | 'multiplier';

/** What a figure is and where it may lie; draws and centres outside `least..most` are moved to the bound. */
export interface FigureRole {
  /** Its name, e.g. `input.need`. */
  readonly label: ExplainKey;
  readonly labelParams: Readonly<Record<string, string>>;
  readonly unit: FigureUnit;
  readonly least: number;
  readonly most: number;
}

/** One figure of the file, compiled: where it stands, what it says, which common factors multiply it. */
export interface Figure extends FigureRole {
  /** JSON Pointer in the file; of the field as if it were there when the file is silent. */
  readonly pointer: string;
  readonly quantity: Quantity;
  /** Indices of the figures that multiply it. */
  readonly factors: readonly number[];
  /** False where the file is silent and the value is the contract's default. */
  readonly written: boolean;
}

/** Escapes one step of a JSON Pointer (RFC 6901). */
export function pointerStep(step: string | number): string {
  return `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Joins steps into a JSON Pointer; no step is the whole document. */
export function pointerOf(steps: readonly (string | number)[]): string {
  return steps.map(pointerStep).join('');
}

/** Names of the common factors that a quantity is multiplied by, each once. */
export function factorNames(quantity: Quantity): readonly string[] {
  if (typeof quantity === 'number' || quantity.factors === undefined) return [];
  return [...new Set(quantity.factors)];
}

/** True when every draw of the quantity is the same number: a plain value, or a range whose ends meet. */
export function isCertain(quantity: Quantity): boolean {
  if (typeof quantity === 'number') return true;
  if ('low' in quantity) return quantity.low === quantity.high;
  if ('min' in quantity) return quantity.min === quantity.max;
  return true;
}

/** The number that a certain quantity always draws; a range whose ends meet draws its ends, whatever its stated point. */
export function certainDraw(quantity: Quantity): number {
  if (typeof quantity === 'number') return quantity;
  if ('low' in quantity) return quantity.low;
  if ('min' in quantity) return quantity.min;
  return quantity.value;
}

/** True when the quantity is that number and nothing else: its draws and its stated point. */
export function isAlways(quantity: Quantity, number: number): boolean {
  if (!isCertain(quantity) || certainDraw(quantity) !== number) return false;
  return typeof quantity === 'number' || quantity.value === undefined || quantity.value === number;
}
