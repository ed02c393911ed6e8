import type { MaturityLevel } from '../domain/codes.ts';

/** Where a territory says it stands. */
export interface StatedMaturity {
  readonly level: MaturityLevel;
  /** Day of the statement, `YYYY-MM-DD`. */
  readonly on: string | null;
  readonly note: string;
}
