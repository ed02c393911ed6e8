import type { Database } from '../../platform/ports/database.ts';
import type { Asker } from '../domain/decide.ts';
import { readAsker } from '../store/membership-store.ts';
import { peopleDatabase } from '../store/record-store.ts';

/** Reads all that rights depend on for one person, at this moment: a right withdrawn is gone at the next request. */
export const loadAsker = (database: Database, personId: string): Promise<Asker> =>
  readAsker(peopleDatabase(database), personId);
