import {
  estimateByScrambles,
  highestMeanOf,
  lowestMean,
  lowestMeanOf,
  partialInformationValue,
  perfectInformationValue,
} from '../uncertainty/index.ts';
import { type FigureSummary, summariseFigure } from './figure-summary.ts';
import { drawFormula, drawInput, type SimulationOptions } from './simulate.ts';
import type { SimulationInput } from './simulation-model.ts';
import type { SimulationPlan } from './simulation-plan.ts';

/**
 * Standard error of each figure of the formula's summary, from independent scrambles of the points.
 * Precondition: the formula can be computed on every draw.
 * @param scrambles at least 2; 8 to 16 give an error known to about a quarter
 */
export function formulaErrors(
  plan: SimulationPlan,
  options: SimulationOptions,
  scrambles: number,
): FigureSummary {
  const keys = ['mean', 'sd', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;
  const estimates = estimateByScrambles(
    (seed) => {
      const summary = summariseFigure(drawFormula(plan, { ...options, seed }));
      return keys.map((key) => summary[key]);
    },
    { scrambles, seed: options.seed },
  );
  const errors = estimates.map(({ standardError }) => standardError * Math.sqrt(scrambles));
  return Object.fromEntries(keys.map((key, k) => [key, errors[k]!])) as unknown as FigureSummary;
}

/** What knowing more would be worth, were the formula the net benefit of "do it" against doing nothing. */
export interface FormulaInformation {
  readonly evpi: number;
  /** One per uncertain input that the formula depends on, most valuable first. */
  readonly inputs: readonly (SimulationInput & { readonly evppi: number })[];
}

/** Value of perfect information on everything, and on each input alone. */
export function formulaInformation(plan: SimulationPlan, options: SimulationOptions): FormulaInformation {
  const benefits = [drawFormula(plan, options), new Float64Array(options.samples)];
  const entering = plan.entering.flatMap((group) => plan.groups[group]!.inputs);
  const inputs = entering.map((input) => {
    const { kind, name } = plan.inputs[input]!;
    return { kind, name, evppi: partialInformationValue(benefits, drawInput(plan, input, options)) };
  });
  return { evpi: perfectInformationValue(benefits), inputs: inputs.sort((a, b) => b.evppi - a.evppi) };
}

/** Means of the lowest and highest hundredth, twentieth and tenth of a figure. */
export interface TailMeans {
  readonly lowest1: number;
  readonly lowest5: number;
  readonly lowest10: number;
  readonly highest10: number;
  readonly highest5: number;
  readonly highest1: number;
}

/** Tail means of the formula, from its draws. */
export function formulaTails(plan: SimulationPlan, options: SimulationOptions): TailMeans {
  const draws = drawFormula(plan, options).sort();
  const reversed = draws.map((_, i) => -draws[draws.length - 1 - i]!);
  return tailsFrom(
    (share) => lowestMean(draws, share),
    (share) => -lowestMean(reversed, share),
  );
}

/** Exact tail means of a quantity's own range; null when a factor multiplies it, since the product has no closed form. */
export function quantityTails(plan: SimulationPlan, quantity: number): TailMeans | null {
  const figure = plan.quantities[quantity]!;
  if (figure.factors.length > 0) return null;
  if (figure.input < 0)
    return tailsFrom(
      () => figure.constant,
      () => figure.constant,
    );
  const { distribution } = plan.inputs[figure.input]!.table;
  return tailsFrom(
    (share) => lowestMeanOf(distribution, share),
    (share) => highestMeanOf(distribution, share),
  );
}

function tailsFrom(lowest: (share: number) => number, highest: (share: number) => number): TailMeans {
  return {
    lowest1: lowest(0.01),
    lowest5: lowest(0.05),
    lowest10: lowest(0.1),
    highest10: highest(0.1),
    highest5: highest(0.05),
    highest1: highest(0.01),
  };
}
