export {
  computeDistributionDocument,
  type DistributionAnswer,
  type DistributionOptions,
} from './compute-distribution-document.ts';
export {
  type DistributionDocument,
  distributionDocumentSchema,
  distributionExtras,
  distributionLimits,
} from './distribution-schema.ts';
export { type ReadDistribution, readDistributionDocument } from './read-distribution-document.ts';
