import type { Language } from '../../kernel/language.ts';
import type { Problem } from '../../kernel/result.ts';
import type { SimulatedFile } from '../domain/simulated.ts';

/** What the page asks of its worker. */
export interface WorkerRequest {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `check` says what is wrong without computing. */
  readonly task: 'compute' | 'check';
  readonly language: Language;
  readonly engineVersion: string;
}

/** What the worker answers. */
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly file: SimulatedFile | null }
  | { readonly id: number; readonly ok: false; readonly problems: readonly Problem[] };
