import type { Kysely } from 'kysely';

/**
 * The database handle; a room names its own tables, by a type alias: `type PlaceTables = { place: { id: string; … } };`
 * then `database.withTables<PlaceTables>()`.
 */
export type Database = Kysely<Record<never, never>>;

/** One change of the database, applied once, in its own transaction, in the order of the ids of all rooms. */
export interface Migration {
  /** Date and name, e.g. `2026-11-24-places-perimeters`; never changed once released. */
  readonly id: string;
  /** Applies the change: only additions, so that the release before still works beside it. */
  readonly up: (database: Database) => Promise<void>;
  /**
   * For a change that takes something away: the id of the addition that replaced it.
   * It is applied only once that addition has been applied by an earlier release.
   */
  readonly contracts?: string;
}

/** Content that comes with the product. */
export interface Seed {
  readonly name: string;
  /** Files under `data/` that it is made from; it is loaded again when one of them, or `version`, changes. */
  readonly files: readonly string[];
  /** Files of installed packages that it is made from, e.g. `some-package/data/list.json`. */
  readonly packageFiles?: readonly string[];
  readonly version: number;
  /** Writes the content; must give the same rows when run again. */
  readonly load: (database: Database, documents: Readonly<Record<string, unknown>>) => Promise<void>;
}
