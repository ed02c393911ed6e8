import { fillDraws, fillSobolDraws, type SobolSequence } from '../uncertainty/index.ts';
import { blockLength, type PlannedFigure, type SimulationPlan } from './simulation-plan.ts';

/** One column per input, factor or quantity; those not asked for are left as they are. */
export type Columns = readonly Float64Array[];

/** A column of `blockLength` for each of `count` figures. */
export function columnsFor(count: number, length: number = blockLength): Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(length));
}

/**
 * Draws the inputs of some groups for the runs from `start` on.
 * @param sample 0 or 1: two independent samples of all inputs, each with its own dimensions of the sequence
 */
export function drawInputs(
  plan: SimulationPlan,
  groups: readonly number[],
  sequence: SobolSequence,
  sample: 0 | 1,
  start: number,
  out: Columns,
): void {
  for (const group of groups) {
    const { inputs, copula } = plan.groups[group]!;
    if (copula === null) {
      for (const input of inputs) {
        fillSobolDraws(plan.inputs[input]!.table, sequence, 2 * input + sample, start, out[input]!);
      }
    } else {
      for (const input of inputs) sequence.fill(2 * input + sample, start, out[input]!);
      copula.correlate(inputs.map((input) => out[input]!));
      for (const input of inputs) fillDraws(plan.inputs[input]!.table, out[input]!, out[input]!);
    }
  }
}

/** One figure's column: its own figure or draws, times each factor; NaN where the product leaves doubles. */
export function multiplyOne(
  figure: PlannedFigure,
  inputs: Columns,
  factors: Columns,
  out: Float64Array,
): void {
  if (figure.input < 0) out.fill(figure.constant);
  else out.set(inputs[figure.input]!);
  for (const factor of figure.factors) {
    const column = factors[factor]!;
    for (let i = 0; i < out.length; i++) out[i]! *= column[i]!;
  }
  for (let i = 0; i < out.length; i++) out[i]! += out[i]! - out[i]!;
}
