import type { Database } from '../../platform/ports/database.ts';
import { listInterests } from '../store/interest-store.ts';
import { type InterestRow, showcaseDatabase } from '../store/tables.ts';

/** Requests about pioneers and stories, those that wait first; of some territories and organisations, or all of them. */
export const readInterests = (
  database: Database,
  bodyIds: readonly string[] | null,
  from: number,
  limit: number,
): Promise<InterestRow[]> => listInterests(showcaseDatabase(database), bodyIds, from, limit);
