import type { Quantity } from '../../kernel/quantity.ts';
import type { Formula } from '../formula/index.ts';

/** A figure with its name; the factors it names multiply it. */
export interface NamedQuantity {
  readonly name: string;
  readonly quantity: Quantity;
}

/** Two quantities whose ranges move together. */
export interface NamedCorrelation {
  readonly between: readonly [string, string];
  /** Wanted rank correlation (Spearman) of their own ranges, from −1 to 1. */
  readonly rank: number;
}

/** What is to be drawn: named quantities, common factors, what moves together, and a formula of the quantities. */
export interface SimulationModel {
  readonly quantities: readonly NamedQuantity[];
  readonly factors: readonly NamedQuantity[];
  readonly correlations: readonly NamedCorrelation[];
  readonly formula: Formula;
}

/** An uncertain input: the own range of a quantity or of a factor. */
export interface SimulationInput {
  readonly kind: 'quantity' | 'factor';
  readonly name: string;
}
