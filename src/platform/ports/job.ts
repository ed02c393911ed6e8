import type { Ports } from './ports.ts';

/** Background work, run by the server or by `cap17 worker`, once whatever the number of processes. */
export interface Job<Data extends object = object> {
  /** Stable code, e.g. `commons.harvest`. */
  readonly name: string;
  /** Cron expression (UTC) when it runs by itself. */
  readonly schedule?: string;
  /** Attempts after a failure. */
  readonly retries: number;
  /** Longest time of one run, in seconds. */
  readonly seconds: number;
  readonly run: (data: Data, ports: Ports) => Promise<void>;
}
