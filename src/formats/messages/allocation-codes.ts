import type { MessageParams } from './message-texts.ts';
import type { ShapeRefusal } from './shape-messages.ts';

/** Codes of the problems of an allocation document that are not those of every document. */
const allocationProblemCodes = [
  'allocation.too-many',
  'allocation.bad-id',
  'allocation.repeated-id',
  'allocation.unknown-candidate',
  'allocation.repeated-in-exclusion',
  'allocation.cost-or-levels',
  'allocation.level-count',
  'allocation.no-scenario',
  'allocation.scenario-count',
  'allocation.scenario-levels',
] as const;

export type AllocationProblemCode = (typeof allocationProblemCodes)[number] | `allocation.${ShapeRefusal}`;
export type AllocationMessages = Readonly<Record<AllocationProblemCode, (params: MessageParams) => string>>;
