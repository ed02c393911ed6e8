export { type ExplainKey, explainText, explainTexts } from './explain-text.ts';
export type { TextParams, Trace, TraceEntry, TraceTerm, TraceUnit } from './trace.ts';
export { traceOf } from './trace-of.ts';
