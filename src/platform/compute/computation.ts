import type { Language } from '../../kernel/language.ts';
import type { Problem, Result } from '../../kernel/result.ts';
import type { ThreadAnswer } from './thread-pool.ts';

/** What a computation may be told beside its document. */
export interface ComputationOptions {
  /** Language of the notes within the answer; French unless told. */
  readonly language?: Language;
  readonly samples?: number;
  readonly seed?: number;
  /** What a person chose about how a file is read. */
  readonly choices?: Readonly<Record<string, unknown>>;
  /** Told which share of the work is done, from 0 to 1, by those that can tell. */
  readonly onProgress?: (share: number) => void;
}

/** From the bytes of a document to the value printed with `--json`, or every problem found in it. */
export type Computation = (document: Uint8Array, options: ComputationOptions) => Result<unknown, Problem[]>;

/** The same for the files that people import, whose reading waits for an unpacking. */
export type FileReading = (
  bytes: Uint8Array,
  options: ComputationOptions,
) => Promise<Result<unknown, Problem[]>>;

/** One piece of work given to the computing thread. */
export interface Task {
  readonly id: number;
  readonly method: string;
  readonly document: Uint8Array;
  readonly options: Omit<ComputationOptions, 'onProgress'> & { readonly language: Language };
}

/** What the computing thread says about a task: how far it is, then its answer or our fault. */
export type ThreadMessage = ThreadAnswer<string>;
