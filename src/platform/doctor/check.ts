import type { Localized } from '../../kernel/language.ts';

/** What was looked at, how it stands, and what to do when it does not stand well. */
export interface Check {
  /** Stable code, e.g. `database`. */
  readonly id: string;
  readonly status: 'ok' | 'warning' | 'failure';
  readonly finding: Localized;
  readonly advice?: Localized;
}
