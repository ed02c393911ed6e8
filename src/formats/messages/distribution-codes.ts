import type { FormulaProblemCode } from '../../engine/formula/index.ts';
import type { MessageParams } from './message-texts.ts';
import type { QuantityRefusal, ShapeRefusal } from './shape-messages.ts';

/** Codes of the problems of a distribution document that are not those of every document. */
const distributionProblemCodes = [
  'distribution.too-many',
  'distribution.bad-name',
  'distribution.repeated-name',
  'distribution.unknown-name',
  'distribution.correlated-with-itself',
  'distribution.repeated-pair',
  'distribution.no-range',
  'distribution.impossible-correlations',
  'distribution.too-heavy',
] as const;

export type DistributionProblemCode =
  | (typeof distributionProblemCodes)[number]
  | `distribution.${ShapeRefusal | QuantityRefusal}`
  | FormulaProblemCode;
export type DistributionMessages = Readonly<
  Record<DistributionProblemCode, (params: MessageParams) => string>
>;
