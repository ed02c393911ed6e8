export { type Ascendency, ascendencyOf, type FlowTotals, flowTotals } from './ascendency.ts';
export { type Betweenness, betweennessOf } from './betweenness.ts';
export {
  type ActorConcentration,
  type Concentration,
  concentrationOf,
  concentrations,
} from './concentration.ts';
export { constraintOf } from './constraint.ts';
export { type FinnCycling, finnCycling } from './finn-cycling.ts';
export { createFlowNetwork, type FlowInput, type FlowNetwork } from './flow-network.ts';
export { describeFlows, type FlowReport } from './flow-report.ts';
export { localMultiplier } from './local-multiplier.ts';
export { outputMultipliers } from './output-multipliers.ts';
export { type Reciprocity, reciprocityOf } from './reciprocity.ts';
export { type Removal, type RemovalShock, removalShock } from './removal-shock.ts';
