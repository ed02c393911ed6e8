import type { Language } from '../../kernel/language.ts';
import type { Result } from '../../kernel/result.ts';
import type { Reason } from './command.ts';
import type { Contributions } from './contributions.ts';
import type { Database } from './database.ts';
import type { JobAdministration } from './job.ts';
import type { Mail } from './mail.ts';

import type { Outbound } from './outbound.ts';
import type { Paper } from './paper.ts';
import type { PersonalData } from './personal-data.ts';
import type { Workbook } from './workbook.ts';

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
  readonly documents: Documents;
  readonly pictures: Pictures;
  readonly jobs: JobQueue & {
    /** The list of runs, for administrators. */
    readonly administration: JobAdministration;
  };
  readonly mail: Mail;
  /** The only way to ask another site for something. */
  readonly outbound: Outbound;
  /** Every kind of personal data that the product keeps. */
  readonly personalData: readonly PersonalData[];
  /** What rooms bring to the pages of others. */
  readonly contributions: Contributions;
  readonly settings: {
    readonly origin: string;
    readonly engineVersion: string;
    /** Organisation that runs this site, and where to write to it; null when they have not been set. */
    readonly operator: string | null;
    readonly contact: string | null;
    /** Folder of the embedded database; null with an external one. */
    readonly dataFolder: string | null;
    /** Key, kept outside the database, that seals the answers of surveys; null when there is nowhere to keep it. */
    readonly sealingKey: string | null;
    /** Address of the public directory of companies; null when it must not be asked. */
    readonly directory: string | null;
  };
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

/** Where background work is asked for; it is done by the server or by `cap17 worker`. */
export interface JobQueue {
  /**
   * Asks for a run of the job of that name.
   * @param key asked again with the same key while the first still waits, it is not added
   */
  send(name: string, data: object, key?: string): Promise<void>;
}

/** Heavy computations, run beside the request thread within bounds of time and memory. */
export interface Compute {
  /**
   * Runs `premium` or a method of `cap17 compute` on the bytes of a document.
   * @returns the JSON text that the command line prints with `--json`, or why the document is refused;
   *   too much work for the bounds is a refusal too (`compute.too-heavy`), too many computations at once `compute.busy`,
   *   one that was cancelled `compute.cancelled`
   */
  run(method: string, document: Uint8Array, options: ComputeOptions): Promise<Result<string, Reason[]>>;
}

/** Files for people, built beside the request thread within bounds of time and memory; rooms know no library of theirs. */
export interface Documents {
  /**
   * Writes a document as a tagged PDF (PDF/UA-1) or as DOCX. The same document gives the same bytes.
   * @returns the bytes, or why it cannot be written within the bounds (`compute.too-heavy`, `compute.busy`)
   */
  write(kind: 'pdf' | 'docx', document: Paper): Promise<Result<Uint8Array, Reason[]>>;
  /** Writes a workbook as XLSX or ODS. */
  write(kind: 'xlsx' | 'ods', document: Workbook): Promise<Result<Uint8Array, Reason[]>>;
}

/** Pictures that other sites show beside a link. */
export interface Pictures {
  /**
   * Draws an SVG as PNG, beside the request thread, with the fonts of the product and none of the machine: families
   * `Source Serif 4` and `Source Sans 3`. Nothing outside the drawing is read.
   */
  draw(svg: string): Promise<Uint8Array>;
}

export interface ComputeOptions {
  readonly language: Language;
  /** Number of draws, from 1 to 10,000,000. */
  readonly samples?: number;
  /** Seed of the draws, from 0 to 4,294,967,295. */
  readonly seed?: number;
  /** What a person chose about how a file is read: columns, sheet, separator. */
  readonly choices?: Readonly<Record<string, unknown>>;
  /** Aborted when nobody waits for the answer any more: the work is ended at once. */
  readonly signal?: AbortSignal;
  /** Time that background work may take, where it is more than that of a request. */
  readonly seconds?: number;
  /** Told now and then, while the work goes on, which share of it is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** The document is given away: it moves to the thread instead of being copied, and who asked reads it no more. */
  readonly isGiven?: boolean;
}
