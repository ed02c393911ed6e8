import type { Localized } from '../../kernel/language.ts';
import type { Ports } from './ports.ts';

/** Background work, run by the server or by `cap17 worker`, once whatever the number of processes. */
export interface Job<Data extends object = object> {
  /** Stable code, e.g. `commons.harvest`. */
  readonly name: string;
  /** What it does, as an administrator reads it in the list of jobs. */
  readonly title: Localized;
  /** Cron expression (UTC) when it runs by itself; a run missed while nothing was running is made up for, once. */
  readonly schedule?: string;
  /** Attempts after a failure. */
  readonly retries: number;
  /** Longest time of one run, in seconds. */
  readonly seconds: number;
  readonly run: (data: Data, ports: Ports, progress: JobProgress) => Promise<void>;
}

/** What a run tells while it works, and how it learns that it must stop. */
export interface JobProgress {
  /**
   * Shows how far the run is; kept at most once a second.
   * @param total of the same kind as `done`; 0 when it is not known
   * @throws when the run was cancelled meanwhile: a long job stops at its next report
   */
  report(done: number, total: number): Promise<void>;
  /** Aborted when the run is cancelled, lasts too long, or the process stops. */
  readonly signal: AbortSignal;
}

/** Where a run stands: waiting, to be tried again, under way, done, given up, cancelled. */
export const jobStates = ['created', 'retry', 'active', 'completed', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** One run, as it is shown. */
export interface JobRun {
  readonly id: string;
  readonly name: string;
  readonly state: JobState;
  /** Attempts made, and made at most. */
  readonly attempts: number;
  readonly attemptsAtMost: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** When it will be tried, while it waits. */
  readonly dueAt: Date;
  /** First line of the last error, without anything that looks like a secret. */
  readonly error: string | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** One job that runs by itself. */
export interface JobSchedule {
  readonly name: string;
  readonly schedule: string;
  readonly next: Date;
  readonly last: Pick<JobRun, 'state' | 'endedAt' | 'createdAt'> | null;
}

/** What administrators see of background work, and do about it. */
export interface JobAdministration {
  /** The jobs that this release knows. */
  known(): readonly Job[];
  /** Runs from the newest on. @param before id of the last run of the page before */
  list(choice: {
    readonly state?: JobState;
    readonly before?: string;
    readonly limit: number;
  }): Promise<JobRun[]>;
  count(): Promise<Readonly<Record<JobState, number>>>;
  schedules(now: Date): Promise<JobSchedule[]>;
  /** Tries a run given up or cancelled again. @returns false when it is in no such state */
  retry(id: string): Promise<boolean>;
  /** Cancels a run that waits or is under way. @returns false when it is over */
  cancel(id: string): Promise<boolean>;
  /** Runs that should have ended or begun long ago. */
  countStuck(now: Date): Promise<number>;
}
