export type { Trace, TraceEntry, TraceTerm, TraceUnit } from './trace.ts';
