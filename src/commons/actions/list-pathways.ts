import type { PathwayWork } from '../../kernel/codes.ts';
import { type PeopleDatabase, peopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { pathwayOf, type StoredPathway } from '../pathways/pathway-record.ts';
import { findPathwayRecord, listPublishedPathways } from '../store/pathway-store.ts';

/** Every published pathway, the first written first. */
export const listPathways = (database: Database): Promise<StoredPathway[]> =>
  listPublishedPathways(peopleDatabase(database));

/** A published pathway by the word of its address or its id; `null` when there is none. */
export async function readPathway(database: PeopleDatabase, key: string): Promise<StoredPathway | null> {
  const record = await findPathwayRecord(database, key);
  if (record === null || record.deletedAt !== null) return null;
  const pathway = pathwayOf(record);
  return pathway.state === 'published' ? pathway : null;
}

/** Published pathways that help with a piece of work, the shortest first. */
export const listPathwaysFor = async (database: Database, work: PathwayWork): Promise<StoredPathway[]> =>
  (await listPathways(database))
    .filter(({ helps }) => helps.includes(work))
    .sort((one, other) => one.minutes - other.minutes);
