import type { JSONColumnType, Kysely } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';
import type { Pioneer } from '../domain/pioneer.ts';

/** What is told of an alliance, beside its columns. */
export type PioneerContent = Omit<Pioneer, 'slug' | 'name' | 'updatedAt'>;

/** The tables of this room. */
export type ShowcaseTables = {
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
