import type { Database } from '../../platform/ports/database.ts';
import { listInterests } from '../store/interest-store.ts';
import { type InterestRow, showcaseDatabase } from '../store/tables.ts';

/** Requests about pioneers, those that wait first. */
export const readInterests = (database: Database, from: number, limit: number): Promise<InterestRow[]> =>
  listInterests(showcaseDatabase(database), from, limit);
