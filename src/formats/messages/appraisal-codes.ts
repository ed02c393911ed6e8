import type { MessageParams } from './message-texts.ts';
import type { ShapeRefusal } from './shape-messages.ts';

/** Codes of the problems of an appraisal document that are not those of every document. */
const appraisalProblemCodes = [
  'appraisal.no-period',
  'appraisal.too-many-periods',
  'appraisal.lengths',
] as const;

export type AppraisalProblemCode = (typeof appraisalProblemCodes)[number] | `appraisal.${ShapeRefusal}`;
export type AppraisalMessages = Readonly<Record<AppraisalProblemCode, (params: MessageParams) => string>>;
