/**
 * The door of the science of Cap17, published as `cap17/engine`: pure functions, without any library, in Node and in
 * browsers. Its contents by subject: README.md beside this file; formulas and sources: docs/methods.
 */
export type {
  NinetyRange,
  PlainValue,
  Quantity,
  QuantityNotes,
  ShareRange,
  ThreePoint,
} from '../kernel/quantity.ts';
export type { Problem, Result } from '../kernel/result.ts';
export * from './allocation/index.ts';
export * from './appraisal/index.ts';
export type { Trace, TraceEntry, TraceTerm, TraceUnit } from './explain/index.ts';
export * from './flows/index.ts';
export * from './formula/index.ts';
export * from './games/index.ts';
export type { DrawSummary } from './premium/index.ts';
export * from './premium/index.ts';
export * from './progress/index.ts';
export * from './simulation/index.ts';
export * from './surveys/index.ts';
export * from './uncertainty/index.ts';
