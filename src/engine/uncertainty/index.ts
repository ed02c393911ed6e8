export type { Distribution } from './distribution.ts';
export { distributionOf, medianOf, normal95, pointOf } from './distribution-of.ts';
export { createGaussianCopula, type GaussianCopula, type RankCorrelation } from './gaussian-copula.ts';
export { meanOf, varianceOf } from './moments.ts';
export { normalCumulative, normalDensity, normalQuantile } from './normal.ts';
export { quantileOf } from './quantile.ts';
export { createQuantileTable, fillDraws, fillSobolDraws, type QuantileTable } from './quantile-table.ts';
export { mix, type RandomBits, randomBits } from './random-bits.ts';
export { estimateByScrambles, type ScrambleEstimate, scrambleSeed } from './scramble-error.ts';
export { selectPlaces } from './select.ts';
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
  type SobolWords,
  sobolUniforms,
} from './sobol.ts';
export {
  type DrawSummary,
  lowestMean,
  quantileOfSorted,
  quantilePlaces,
  quantilesOf,
  summarise,
} from './summary.ts';
export { highestMeanOf, lowestMeanOf } from './tail-mean.ts';
export {
  normalPerfectInformationValue,
  partialInformationValue,
  perfectInformationValue,
} from './value-of-information.ts';
