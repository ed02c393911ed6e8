import type { PeopleDatabase, StoredRecord } from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { findProject } from './project-record.ts';

/**
 * The project of an address that adds something to it.
 * @throws RequestRefusal `REQ-404` when there is none, or when it was removed
 */
export async function requireProject(
  database: PeopleDatabase,
  key: string | undefined,
): Promise<StoredRecord> {
  const project = await findProject(database, key ?? '');
  if (project === null || project.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return project;
}
