import type { SimulationPlan } from './simulation-plan.ts';

/** Rough nanoseconds of drawing one input, tied inputs and product included. */
const drawing = 12;
const tiedDrawing = 80;
/** Of summarising one draw of one figure. */
const summarising = 15;

/**
 * Rough time of a simulation in seconds on a common machine, to refuse beforehand what would take too long.
 * @param repeats how many times the formula is drawn besides (for an error estimate)
 */
export function simulationSeconds(plan: SimulationPlan, samples: number, repeats = 0): number {
  const inputCost = plan.groups.reduce(
    (sum, { inputs, copula }) => sum + inputs.length * (copula === null ? drawing : tiedDrawing),
    0,
  );
  const products = plan.quantities.reduce((sum, { factors }) => sum + 2 + factors.length, 0);
  const figures = plan.quantities.length * summarising + 2 * inputCost + products;
  const formula = (plan.program.cost + products) * (plan.entering.length + 2) + 2 * inputCost + summarising;
  const again = repeats * (plan.program.cost + products + inputCost + summarising);
  return samples * (figures + formula + again) * 1e-9;
}
