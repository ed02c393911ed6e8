import type { Database } from '../../platform/ports/database.ts';
import type { ImportProblem } from './import-reading.ts';
import type { ImportRun } from './import-store.ts';
import { listLinkFaults } from './links/end-store.ts';

/** What is wrong with rows once they are compared with what is known; files of actors have nothing of the kind. */
export const listFaults = async (
  database: Database,
  run: Pick<ImportRun, 'id' | 'kind' | 'language'>,
  limit: number,
): Promise<{ readonly problems: readonly ImportProblem[]; readonly total: number }> =>
  run.kind === 'links' ? listLinkFaults(database, run, limit) : { problems: [], total: 0 };
