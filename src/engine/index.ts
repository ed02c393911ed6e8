/** The door of the science of Cap17, published as `cap17/engine`: pure, without any library (docs/architecture.md). */
export type { Trace, TraceEntry, TraceTerm, TraceUnit } from './explain/index.ts';
export * from './premium/index.ts';
