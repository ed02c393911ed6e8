import type { SimulationPlan } from './simulation-plan.ts';

/** Rough nanoseconds of drawing one input, tied inputs and product included. */
const drawing = 12;
const tiedDrawing = 80;
/** Of summarising one draw of one figure. */
const summarising = 15;

/** Of a draw of an input sorted and fitted, for the value of knowing it. */
const fitting = 600;
/** Of a draw sorted, for the tails. */
const sorting = 150;

/** What is computed beside the simulation itself. */
export interface SimulationExtras {
  /** Times that the formula is drawn again for an error estimate; none by default. */
  readonly scrambles?: number;
  readonly information?: boolean;
  readonly tails?: boolean;
}

/** Rough time of a simulation in seconds on a common machine, to refuse beforehand what would take too long. */
export function simulationSeconds(
  plan: SimulationPlan,
  samples: number,
  extras: SimulationExtras = {},
): number {
  const inputCost = plan.groups.reduce(
    (sum, { inputs, copula }) => sum + inputs.length * (copula === null ? drawing : tiedDrawing),
    0,
  );
  const products = plan.quantities.reduce((sum, { factors }) => sum + 2 + factors.length, 0);
  const once = plan.program.cost + products + inputCost + summarising;
  const figures = plan.quantities.length * summarising + inputCost + products;
  const mixed = (plan.program.cost + products) * (plan.entering.length + 1) + inputCost;
  const again = (extras.scrambles ?? 0) * once;
  const information = extras.information ? once + plan.inputs.length * fitting : 0;
  const tails = extras.tails ? once + sorting : 0;
  return samples * (figures + once + mixed + again + information + tails) * 1e-9;
}
