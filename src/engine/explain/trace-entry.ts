import type { InputDetail } from '../premium/premium-detail.ts';
import type { ExplainKey } from './explain-text.ts';
import type { TextParams, TraceEntry, TraceTerm, TraceUnit } from './trace.ts';

/** What an entry says; what is left out is nothing. */
export interface EntryDraft {
  readonly id: string;
  readonly label: ExplainKey;
  readonly params?: TextParams;
  readonly formula: ExplainKey;
  readonly terms?: readonly TraceTerm[];
  readonly value: number | boolean | null;
  readonly unit?: TraceUnit;
  readonly inputs?: readonly InputDetail[];
  readonly uses?: readonly string[];
  readonly method: string;
  readonly arguable: readonly ExplainKey[];
}

/** Completes an entry; it uses the values that its terms open onto. */
export function entryOf(draft: EntryDraft): TraceEntry {
  const terms = draft.terms ?? [];
  const opened = terms.flatMap(({ id }) => (id === null ? [] : [id]));
  return {
    id: draft.id,
    label: draft.label,
    labelParams: draft.params ?? {},
    formula: draft.formula,
    terms,
    value: typeof draft.value === 'number' ? draft.value : null,
    unit: draft.unit ?? 'money',
    inputs: draft.inputs ?? [],
    uses: draft.uses ?? opened,
    method: draft.method,
    arguable: draft.arguable,
  };
}

/** One term of a formula, in money unless said. */
export function term(
  role: TraceTerm['role'],
  id: string | null,
  label: ExplainKey,
  value: number | null,
  rest: { readonly unit?: TraceUnit; readonly params?: TextParams } = {},
): TraceTerm {
  return { id, label, labelParams: rest.params ?? {}, role, value, unit: rest.unit ?? 'money' };
}
