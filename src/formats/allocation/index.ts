export { type AllocationDocument, allocationDocumentSchema, allocationLimits } from './allocation-schema.ts';
export {
  type AllocationAnswer,
  computeAllocationDocument,
  type RuleAnswer,
} from './compute-allocation-document.ts';
