import type { Database } from './database.ts';

/** Everything of the outside that a room may use; given when the application is wired. */
export interface Ports {
  /** The database, for reads and writes. */
  readonly database: Database;
  /** The same content for public reads: a replica when one is configured. */
  readonly readDatabase: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly compute: Compute;
  readonly settings: { readonly origin: string; readonly engineVersion: string };
}

/** The present moment. */
export interface Clock {
  now(): Date;
}

/** New identifiers. */
export interface Ids {
  /** A UUID of version 7: unique, ordered by time of creation. */
  create(): string;
}

/** Structured log: one event, its figures; never a secret, never personal data. */
export interface Log {
  info(event: string, figures?: Readonly<Record<string, unknown>>): void;
  warn(event: string, figures?: Readonly<Record<string, unknown>>): void;
  error(event: string, figures?: Readonly<Record<string, unknown>>): void;
}

/** Heavy computations, run beside the request thread within bounds of time and memory. */
export interface Compute {
  /**
   * Runs a method of `cap17 compute`, or `premium`, on the bytes of a document.
   * @returns the JSON text that the command line prints with `--json` and its exit code
   */
  run(
    method: string,
    document: Uint8Array,
    options: Readonly<Record<string, number>>,
  ): Promise<ComputeAnswer>;
}

export interface ComputeAnswer {
  /** 0 done, 2 the document is wrong. */
  readonly exitCode: 0 | 2;
  readonly json: string;
}
