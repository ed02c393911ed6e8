import { powerOfTwo } from '../arithmetic/index.ts';
import { type FormulaFault, findFault } from '../formula/index.ts';
import {
  createSensitivitySums,
  createSobolSequence,
  type SobolIndices,
  type SobolSequence,
} from '../uncertainty/index.ts';
import { columnsFor, drawInputs, multiplyOne } from './draw-block.ts';
import { type FigureSummary, scaling, summariseFigure } from './figure-summary.ts';
import {
  createFormulaBlock,
  createMixture,
  drawFormulaBlock,
  type FormulaBlock,
  runMixture,
} from './formula-block.ts';
import type { SimulationInput } from './simulation-model.ts';
import { blockLength, type PlannedFigure, type SimulationPlan } from './simulation-plan.ts';

/** A figure whose draws could not all be computed. */
export interface NotComputable {
  /** What failed first, and where in the formula; `overflow` at 0 for a quantity that leaves doubles. */
  readonly fault: FormulaFault;
  /** How many of the draws failed. */
  readonly failed: number;
}

export type FigureResult = FigureSummary | NotComputable;

/** Sobol indices of an input, or of inputs tied by correlations taken together. */
export interface GroupSensitivity extends SobolIndices {
  readonly inputs: readonly SimulationInput[];
}

/** What a simulation finds. */
export interface SimulationResult {
  /** One per quantity, in the order of the model. */
  readonly quantities: readonly FigureResult[];
  readonly formula: FigureResult;
  /** Largest total index first; null when some draw of the formula could not be computed. */
  readonly sensitivity: readonly GroupSensitivity[] | null;
}

/** How many draws and which. */
export interface SimulationOptions {
  /** A power of two. */
  readonly samples: number;
  /** Whole number from 0 to 2^32 − 1. */
  readonly seed: number;
  /** Told, after each block of draws of the formula, which share of them is done. */
  readonly onProgress?: (share: number) => void;
}

/** Draws every quantity and the formula, and tells what moves the formula. */
export function simulate(plan: SimulationPlan, options: SimulationOptions): SimulationResult {
  const sequence = sequenceFor(plan, options);
  const draws = new Float64Array(options.samples);
  const block = createFormulaBlock(plan, Math.min(blockLength, options.samples));
  const quantities = plan.quantities.map((figure) => {
    fillFigure(plan, figure, sequence, block, draws);
    return resultOf(draws, () => ({ reason: 'overflow', position: 0 }));
  });
  const sensitivity = fillFormula(plan, sequence, draws, 0, options.onProgress);
  const formula = resultOf(draws, (run) => faultAt(plan, sequence, run));
  if ('fault' in formula) return { quantities, formula, sensitivity: null };
  const power = neededScaling(sensitivity, formula);
  if (power === 0) return { quantities, formula, sensitivity };
  const again = fillFormula(plan, sequence, draws, power);
  return {
    quantities,
    formula,
    sensitivity: again.some(({ total }) => !Number.isFinite(total)) ? null : again,
  };
}

/** The draws of the formula alone, NaN where it cannot be computed. */
export function drawFormula(plan: SimulationPlan, options: SimulationOptions): Float64Array {
  const sequence = sequenceFor(plan, options);
  const draws = new Float64Array(options.samples);
  const block = createFormulaBlock(plan, Math.min(blockLength, options.samples));
  for (let start = 0; start < draws.length; start += block.length) {
    drawFormulaBlock(plan, block, sequence, 0, start, draws.subarray(start, start + block.length));
  }
  return draws;
}

/** The draws of one uncertain input, before any factor. */
export function drawInput(plan: SimulationPlan, input: number, options: SimulationOptions): Float64Array {
  const sequence = sequenceFor(plan, options);
  const group = plan.groups.findIndex(({ inputs }) => inputs.includes(input));
  const draws = new Float64Array(options.samples);
  const columns = columnsFor(plan.inputs.length, Math.min(blockLength, options.samples));
  for (let start = 0; start < draws.length; start += columns[input]!.length) {
    drawInputs(plan, [group], sequence, 0, start, columns);
    draws.set(columns[input]!, start);
  }
  return draws;
}

/** By what power of two to multiply results for their squares to stay inside doubles: hardly ever other than 0. */
function neededScaling(sensitivity: readonly GroupSensitivity[], { sd }: FigureSummary): number {
  const fits = sensitivity.every(({ first, total }) => Number.isFinite(first) && Number.isFinite(total));
  const moves = sd === 0 || sensitivity.some(({ total }) => total !== 0);
  if (fits && moves) return 0;
  return sd > 1 ? -scaling : scaling;
}

function sequenceFor(plan: SimulationPlan, { samples, seed }: SimulationOptions): SobolSequence {
  return createSobolSequence({ dimensions: 2 * plan.inputs.length, count: samples, seed });
}

/** Fills `draws` with one quantity's draws, drawing only what it depends on into the columns of `block`. */
function fillFigure(
  plan: SimulationPlan,
  figure: PlannedFigure,
  sequence: SobolSequence,
  { inputs, factors, length }: FormulaBlock,
  draws: Float64Array,
): void {
  const groups = [...plan.groups.keys()].filter((group) => touches(plan, group, figure));
  const reached = [...plan.factors.entries()].filter(([, factor]) => isSubset(factor.inputs, figure.inputs));
  for (let start = 0; start < draws.length; start += length) {
    drawInputs(plan, groups, sequence, 0, start, inputs);
    for (const [place, factor] of reached) multiplyOne(factor, inputs, factors, factors[place]!);
    multiplyOne(figure, inputs, factors, draws.subarray(start, start + length));
  }
}

/**
 * Fills `draws` with the formula's draws on sample A, times 2^power, and gathers what each group of inputs changes.
 * With a power other than 0 the draws are only good for the indices, which no scale changes.
 */
function fillFormula(
  plan: SimulationPlan,
  sequence: SobolSequence,
  draws: Float64Array,
  power: number,
  onProgress?: (share: number) => void,
): GroupSensitivity[] {
  const length = Math.min(blockLength, draws.length);
  const samples = [createFormulaBlock(plan, length), createFormulaBlock(plan, length)] as const;
  const mixtures = plan.entering.map((group) => createMixture(plan, group, samples));
  const onB = new Float64Array(length);
  const onMixed = new Float64Array(length);
  const sums = createSensitivitySums(plan.entering.length);
  for (let start = 0; start < draws.length; start += length) {
    onProgress?.(start / draws.length);
    const onA = draws.subarray(start, start + length);
    drawFormulaBlock(plan, samples[0], sequence, 0, start, onA);
    scaleBy(power, onA);
    if (plan.entering.length === 0) continue;
    drawFormulaBlock(plan, samples[1], sequence, 1, start, onB);
    scaleBy(power, onB);
    sums.addBase(onA, onB);
    for (const [k, mixture] of mixtures.entries()) {
      runMixture(plan, mixture, onMixed);
      scaleBy(power, onMixed);
      sums.addMixed(k, onA, onB, onMixed);
    }
  }
  if (plan.entering.length === 0) return [];
  return sums
    .indices()
    .map((indices, k) => ({
      inputs: plan.groups[plan.entering[k]!]!.inputs.map((input) => nameOf(plan, input)),
      ...indices,
    }))
    .sort((a, b) => b.total - a.total);
}

function scaleBy(power: number, results: Float64Array): void {
  if (power === 0) return;
  for (let i = 0; i < results.length; i++) results[i]! *= powerOfTwo(power);
}

function nameOf(plan: SimulationPlan, input: number): SimulationInput {
  const { kind, name } = plan.inputs[input]!;
  return { kind, name };
}

function resultOf(draws: Float64Array, faultOf: (run: number) => FormulaFault): FigureResult {
  let failed = 0;
  let first = -1;
  for (let run = 0; run < draws.length; run++) {
    if (Number.isFinite(draws[run])) continue;
    if (first < 0) first = run;
    failed++;
  }
  return failed > 0 ? { fault: faultOf(first), failed } : summariseFigure(draws);
}

/** Draws again the run that failed and finds the step at fault. */
function faultAt(plan: SimulationPlan, sequence: SobolSequence, run: number): FormulaFault {
  const block = createFormulaBlock(plan, 1);
  drawFormulaBlock(plan, block, sequence, 0, run, new Float64Array(1));
  const values = new Map(plan.program.names.map((name, k) => [name, block.used[k]![0]!]));
  const fault = findFault(plan.tree, values);
  return typeof fault === 'number' ? { reason: 'overflow', position: 0 } : fault;
}

function touches(plan: SimulationPlan, group: number, figure: PlannedFigure): boolean {
  return plan.groups[group]!.inputs.some((input) => figure.inputs.has(input));
}

function isSubset(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  for (const item of part) if (!whole.has(item)) return false;
  return true;
}
