import type { Database } from '../../platform/ports/database.ts';
import { listLatestResources, listResourcesByKey, type StoredResource } from '../store/resource-store.ts';
import { commonsDatabase } from '../store/tables.ts';

/** The published resources of these keys, in the order of the keys; those that are not there, or no longer, are left out. */
export const listResourcesByKeys = (database: Database, keys: readonly string[]): Promise<StoredResource[]> =>
  listResourcesByKey(commonsDatabase(database), keys);

/** Resources published since a moment, the newest first. */
export const listNewResources = (database: Database, since: Date, limit: number): Promise<StoredResource[]> =>
  listLatestResources(commonsDatabase(database), since, limit);
