import { findTerritory, type NamedTerritory } from '../../network/index.ts';
import { type Kit, requireRecord, type StoredRecord } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { ListedProject } from '../fiches/action-store.ts';
import { projectSubject } from './project-editable.ts';

/** A project that the person who asks may read. */
export interface ReadProject extends ListedProject {
  readonly slug: string;
  readonly name: string;
  readonly record: StoredRecord;
  readonly territory: NamedTerritory;
  /** Whether they write it. */
  readonly mayWrite: boolean;
}

/** The same project, for lists and pages. */
export async function readProject(
  kit: Kit,
  context: RequestContext,
  record: StoredRecord,
): Promise<ReadProject> {
  const territory = await findTerritory(kit.database, String(record.fields.territoryId));
  if (territory === null) throw new RequestRefusal('REQ-404');
  return {
    id: record.id,
    slug: String(record.fields.slug),
    name: String(record.fields.name),
    state: record.fields.state as 'draft' | 'published',
    bodyIds: record.bodyIds ?? [],
    record,
    territory,
    mayWrite: context.get('rights').may('update', projectSubject(record)),
  };
}

/**
 * The project of the address, `kit` being that of projects.
 * @throws RequestRefusal `REQ-404` when it does not exist, was removed, or is not theirs to read
 */
export async function requireReadProject(
  kit: Kit,
  context: RequestContext,
  verb: 'get' | 'update' | 'run' | 'export' = 'get',
): Promise<ReadProject> {
  const record = await requireRecord(kit, context, verb);
  if (record.deletedAt !== null) throw new RequestRefusal('REQ-404');
  return readProject(kit, context, record);
}
