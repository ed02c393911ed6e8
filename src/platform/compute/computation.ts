import type { Language } from '../../kernel/language.ts';
import type { Problem, Result } from '../../kernel/result.ts';

/** What a computation may be told beside its document. */
export interface ComputationOptions {
  /** Language of the notes within the answer; French unless told. */
  readonly language?: Language;
  readonly samples?: number;
  readonly seed?: number;
}

/** From the bytes of a document to the value printed with `--json`, or every problem found in it. */
export type Computation = (document: Uint8Array, options: ComputationOptions) => Result<unknown, Problem[]>;

/** One piece of work given to the computing thread. */
export interface Task {
  readonly id: number;
  readonly method: string;
  readonly document: Uint8Array;
  readonly options: ComputationOptions & { readonly language: Language };
}
