import type { PathwayWork } from '../../kernel/codes.ts';
import { type PeopleDatabase, peopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { matchPathways } from '../domain/match-pathways.ts';
import type { Texts } from '../domain/pathway.ts';
import { pathwayOf, type StoredPathway } from '../pathways/pathway-record.ts';
import {
  findPathwayRecord,
  listPathwaysUsing,
  listPathwayTexts,
  listPublishedPathways,
} from '../store/pathway-store.ts';

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

/** Pathways named beside the results of a search, at most. */
const mostNamed = 3;

/** Published pathways whose title or promise holds the words of a question. */
export async function findPathways(
  database: Database,
  question: string,
): Promise<{ readonly key: string; readonly title: Texts }[]> {
  if (question === '') return [];
  const all = await listPathwayTexts(peopleDatabase(database));
  const items = all.map((one) => ({
    key: one.key,
    title: { fr: one.titleFr, en: one.titleEn },
    texts: [one.titleFr, one.titleEn, one.promiseFr, one.promiseEn],
  }));
  return matchPathways(question, items).slice(0, mostNamed);
}

/** Published pathways of which a step builds on a resource. */
export const listPathwaysWith = (database: Database, resourceKey: string): Promise<StoredPathway[]> =>
  listPathwaysUsing(peopleDatabase(database), resourceKey);
