export type { Distribution } from './distribution.ts';
export { distributionOf, medianOf, normal95, pointOf } from './distribution-of.ts';
export { meanOf, varianceOf } from './moments.ts';
export { normalCumulative, normalDensity, normalQuantile } from './normal.ts';
export { quantileOf } from './quantile.ts';
export { createQuantileTable, fillDraws, type QuantileTable } from './quantile-table.ts';
export {
  createSensitivitySums,
  type SensitivitySums,
  type SobolIndices,
  sobolIndices,
} from './sensitivity.ts';
export {
  createSobolSequence,
  plainSobolPoints,
  type SobolOptions,
  type SobolSequence,
  sobolUniforms,
} from './sobol.ts';
export { type DrawSummary, lowestMean, quantileOfSorted, quantilesOf, summarise } from './summary.ts';
