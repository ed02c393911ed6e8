import type { JSONColumnType, Kysely } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';
import type { InterestOutcome, Wish } from '../domain/interest.ts';
import type { Pioneer } from '../domain/pioneer.ts';

/** What is told of an alliance, beside its columns. */
export type PioneerContent = Omit<Pioneer, 'slug' | 'name' | 'updatedAt' | 'inspired'>;

/** A request to meet, to visit, to start from a pioneer. */
export type InterestRow = {
  id: string;
  subject: 'pioneer' | 'story';
  /** Territories and organisations whose people answer it, beside those who moderate. */
  body_ids: string[];
  slug: string;
  wish: Wish;
  name: string;
  email: string;
  organisation: string | null;
  message: string;
  language: 'fr' | 'en';
  asked_at: Date;
  answered_at: Date | null;
  outcome: InterestOutcome | null;
  started_name: string | null;
  closed_at: Date | null;
};

/** The tables of this room. */
export type ShowcaseTables = {
  interest: InterestRow;
  pioneer: {
    slug: string;
    name: string;
    place_ids: string[];
    content: JSONColumnType<PioneerContent>;
    updated_at: Date;
  };
};

export type ShowcaseDatabase = Kysely<ShowcaseTables>;

/** Names this room's tables on the handle that the platform gives. */
export const showcaseDatabase = (database: Database): ShowcaseDatabase =>
  database.withTables<ShowcaseTables>();
