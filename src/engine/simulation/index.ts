export type { FigureSummary } from './figure-summary.ts';
export {
  type FormulaInformation,
  formulaErrors,
  formulaInformation,
  formulaTails,
  quantityTails,
  type TailMeans,
} from './formula-risk.ts';
export {
  drawFormula,
  type FigureResult,
  type GroupSensitivity,
  type NotComputable,
  type SimulationOptions,
  type SimulationResult,
  simulate,
} from './simulate.ts';
export { type SimulationExtras, simulationSeconds } from './simulation-cost.ts';
export type {
  NamedCorrelation,
  NamedQuantity,
  SimulationInput,
  SimulationModel,
} from './simulation-model.ts';
export { type PlanRefusal, planSimulation, type SimulationPlan } from './simulation-plan.ts';
