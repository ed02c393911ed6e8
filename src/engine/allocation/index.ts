export { type BestFund, bestFund } from './best-fund.ts';
export { equalPartLimits, equalParts } from './equal-parts.ts';
export { equalShares } from './equal-shares.ts';
export {
  exactSum,
  type Fund,
  type FundCandidate,
  type FundChoice,
  type FundDimension,
  type FundLevel,
  type FundLimit,
  fundDimensions,
  groupCost,
  groupsOf,
} from './fund.ts';
export { type ImpossibleFloor, impossibleFloors } from './impossible-floors.ts';
export { type MaxMinFund, maxMin } from './max-min.ts';
export { type FundScenarios, type MeanCvarFund, meanCvar } from './mean-cvar.ts';
export { type Reason, whyNot } from './why-not.ts';
