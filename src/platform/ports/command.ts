import type { Language, Localized } from '../../kernel/language.ts';
import type { Documents } from './ports.ts';

/** 0 done, 1 our fault, 2 the input is wrong, 3 refused. */
export type ExitCode = 0 | 1 | 2 | 3;

/** One option of a command, written `--name value` or `--name`. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly summary: Localized;
  /** What stands for the value in the help, e.g. `N`. */
  readonly placeholder?: string;
}

/** One word after the command's name, e.g. `FILE`. */
export interface CommandArgument {
  readonly name: string;
  readonly summary: Localized;
  readonly optional?: boolean;
}

/**
 * A command of the command line. `--json`, `--lang` and `--help` are understood for all of them.
 * A room exports its own from `commands.ts` as `commands`; `run` imports the heavy part itself, so that help stays quick.
 */
export interface Command {
  readonly name: string;
  readonly summary: Localized;
  readonly arguments: readonly CommandArgument[];
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly run: (context: CommandContext) => Promise<ExitCode>;
}

/** What a command may read and where it writes. */
export interface CommandContext {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  /** Version of the engine, quoted by what it computes. */
  readonly engineVersion: string;
  /** With `--json`: exactly one JSON document on standard output. */
  readonly json: boolean;
  readonly terminal: {
    readonly columns: number;
    readonly colours: boolean;
    /** Whether messages and progress (standard error) are read on a terminal. */
    readonly interactive: boolean;
  };
  /** Standard output: the answer. */
  readonly print: (text: string) => void;
  /** Standard error: messages, progress. */
  readonly tell: (text: string) => void;
  /** Reads a file, or standard input for `-`. */
  readonly read: (file: string) => Promise<FileRead>;
  /**
   * Looks at the files that a command is about to write, before it computes anything: each in a folder that is there, none
   * a folder itself, none the file that is read, each once.
   * @param input the file that is read, `-` for standard input
   */
  readonly checkOutputs: (outputs: readonly OutputFile[], input: string) => Promise<readonly Reason[]>;
  /**
   * Writes a file whole: what was there before stays until the new one is complete.
   * @returns why it could not be written, or `null`
   */
  readonly write: (output: OutputFile, bytes: Uint8Array) => Promise<Reason | null>;
  /** Builds PDF, DOCX and spreadsheets. */
  readonly documents: Documents;
  /**
   * Tells why the input is refused: each reason on standard error and, with `--json`, `{"errors": […]}` on standard output.
   * @returns the exit code to return, 2 unless told
   */
  readonly refuse: (reasons: readonly Reason[], exitCode?: ExitCode) => ExitCode;
}

/** A file to write, and the option that names it, e.g. `--pdf`. */
export interface OutputFile {
  readonly option: string;
  readonly file: string;
}

/** One reason of a refusal, in the user's language. */
export interface Reason {
  readonly code: string;
  /** JSON Pointer in the document, `""` for the whole or for the command line itself. */
  readonly path: string;
  readonly message: string;
}

/** Bytes, or why they cannot be read. */
export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reasons: readonly Reason[] };
