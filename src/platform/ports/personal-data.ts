import type { Localized } from '../../kernel/language.ts';
import type { Database } from './database.ts';

/** Why the law lets us keep it (article 6.1 of the GDPR). */
export type LegalBasis = 'contract' | 'legitimate-interest' | 'legal-obligation' | 'consent' | 'public-task';

/** How long it is kept: as long as the account, or so many days after an event, which a job enforces. */
export type RetentionPeriod =
  | { readonly kind: 'account' }
  | { readonly kind: 'days'; readonly days: number; readonly after: Localized };

/**
 * One kind of personal data that a room keeps. The privacy page, the file that a person takes away, the erasure and the job
 * that enforces the periods are all made from these declarations: what is not declared does not pass the tests.
 */
export interface PersonalData {
  /** Stable code, and name in the file that a person takes away, e.g. `memberships`. */
  readonly name: string;
  /** Tables that hold it. */
  readonly tables: readonly string[];
  /** What is kept, as a person reads it. */
  readonly what: Localized;
  /** What it is for. */
  readonly why: Localized;
  readonly basis: LegalBasis;
  readonly kept: RetentionPeriod;
  /** What becomes of it when the person asks to be forgotten. */
  readonly onErasure: Localized;
  /** Everything of that person, as it is to be handed over; no secret. */
  readonly export: (database: Database, personId: string) => Promise<readonly object[]>;
  /** Removes it, or takes the person out of it; must do nothing when run again. */
  readonly erase: (database: Database, personId: string) => Promise<void>;
  /** Removes what is past its period. @returns how many */
  readonly expire?: (database: Database, now: Date) => Promise<number>;
}
