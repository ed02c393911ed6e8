export { allianceLimits } from './alliance-shape.ts';
export { checkAllianceDocument } from './check-alliance-document.ts';
export {
  computePremiumDocument,
  type PremiumDocumentOptions,
  type PremiumOfDocument,
} from './compute-premium-document.ts';
export { readAllianceFile } from './read-alliance-file.ts';
