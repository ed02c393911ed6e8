export {
  computeFlowsDocument,
  type FlowsAnswer,
  type NodeBalance,
  type RemovalAnswer,
} from './compute-flows-document.ts';
export { type FlowsDocument, flowsDocumentSchema, flowsLimits } from './flows-schema.ts';
