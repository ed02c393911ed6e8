import type { Database } from '../../platform/ports/database.ts';
import { countStems } from '../store/index-store.ts';
import { commonsDatabase } from '../store/tables.ts';

/** Counts again how many resources hold each word. */
export const recount = (database: Database): Promise<void> =>
  commonsDatabase(database).transaction().execute(countStems);
