export { type AppraisalDocument, appraisalDocumentSchema, appraisalLimits } from './appraisal-schema.ts';
export { type AppraisalAnswer, computeAppraisalDocument } from './compute-appraisal-document.ts';
