import type { SobolSequence } from '../uncertainty/index.ts';
import { type Columns, columnsFor, drawInputs, multiplyOne } from './draw-block.ts';
import type { SimulationPlan } from './simulation-plan.ts';

/** All that one block of runs of the formula goes through. */
export interface FormulaBlock {
  readonly length: number;
  readonly inputs: Columns;
  readonly factors: Columns;
  /** One per name of the formula. */
  readonly used: Columns;
}

/** Columns for blocks of `length` runs. */
export function createFormulaBlock(plan: SimulationPlan, length: number): FormulaBlock {
  return {
    length,
    inputs: columnsFor(plan.inputs.length, length),
    factors: columnsFor(plan.factors.length, length),
    used: columnsFor(plan.used.length, length),
  };
}

/** Draws one sample's inputs for the runs from `start` on, multiplies the quantities out, and computes the formula. */
export function drawFormulaBlock(
  plan: SimulationPlan,
  block: FormulaBlock,
  sequence: SobolSequence,
  sample: 0 | 1,
  start: number,
  out: Float64Array,
): void {
  drawInputs(plan, plan.entering, sequence, sample, start, block.inputs);
  for (const [place, factor] of plan.factors.entries())
    multiplyOne(factor, block.inputs, block.factors, block.factors[place]!);
  for (const [k, place] of plan.used.entries())
    multiplyOne(plan.quantities[place]!, block.inputs, block.factors, block.used[k]!);
  plan.program.run(block.used, out);
}

/** Sample A with the inputs of one group taken from B: columns of its own for what that changes, A's for the rest. */
export interface Mixture {
  readonly inputs: Columns;
  readonly factors: Columns;
  readonly used: Columns;
  /** Places of the factors, then of the names, that the group reaches. */
  readonly changedFactors: readonly number[];
  readonly changedUsed: readonly number[];
}

/** Prepares the mixture of a group from the blocks of samples A and B. */
export function createMixture(
  plan: SimulationPlan,
  group: number,
  [a, b]: readonly [FormulaBlock, FormulaBlock],
): Mixture {
  const { inputs } = plan.groups[group]!;
  const reaches = (reached: ReadonlySet<number>): boolean => inputs.some((input) => reached.has(input));
  const changedFactors = [...plan.factors.keys()].filter((place) => reaches(plan.factors[place]!.inputs));
  const changedUsed = [...plan.used.keys()].filter((k) => reaches(plan.quantities[plan.used[k]!]!.inputs));
  const fresh = (columns: Columns, changed: readonly number[]): Columns =>
    columns.map((column, place) => (changed.includes(place) ? new Float64Array(a.length) : column));
  return {
    inputs: a.inputs.map((column, input) => (inputs.includes(input) ? b.inputs[input]! : column)),
    factors: fresh(a.factors, changedFactors),
    used: fresh(a.used, changedUsed),
    changedFactors,
    changedUsed,
  };
}

/** Computes the formula on a mixture, from what the blocks of A and B now hold. */
export function runMixture(plan: SimulationPlan, mixture: Mixture, out: Float64Array): void {
  const { inputs, factors, used } = mixture;
  for (const place of mixture.changedFactors)
    multiplyOne(plan.factors[place]!, inputs, factors, factors[place]!);
  for (const k of mixture.changedUsed)
    multiplyOne(plan.quantities[plan.used[k]!]!, inputs, factors, used[k]!);
  plan.program.run(used, out);
}
