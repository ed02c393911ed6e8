import type { Kysely } from 'kysely';
import type { Database } from '../../../platform/ports/database.ts';
import type { DigestAudience } from '../domain/audiences.ts';

/** Where a copy stands. */
export const deliveryStates = [
  'waiting',
  /** Taken by a sender; nothing was handed over yet. */
  'claimed',
  /** Its last line is about to leave: from here on it is never sent again. */
  'handed',
  'sent',
  'shown',
  'refused',
  /** Taken by a server, then reported as not delivered. */
  'returned',
  /** The process or the server stopped between the last line and its answer. */
  'unknown',
  /** Nobody to send it to any more: they left meanwhile. */
  'dropped',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export type SubscriptionRow = {
  id: string;
  email: string;
  /** Secret of the links in the mails of this subscription. */
  key: string;
  audience: DigestAudience;
  language: 'fr' | 'en';
  state: 'asked' | 'confirmed' | 'stopped';
  asked_at: Date;
  asked_times: number;
  confirmed_at: Date | null;
  stopped_at: Date | null;
  soft_refusals: number;
  soft_refused_at: Date | null;
};

export type DigestTables = { digest_subscription: SubscriptionRow };

export type DigestDatabase = Kysely<DigestTables>;

/** Names the tables of the digest on the handle that the platform gives. */
export const digestDatabase = (database: Database): DigestDatabase => database.withTables<DigestTables>();
