import { sql } from 'kysely';
import { isUuid, type PeopleDatabase } from '../../people/index.ts';
import type { Rights } from '../../platform/ports/rights.ts';
import { projectRecord } from '../cap/project-record.ts';
import { actionSubject } from './action-editable.ts';
import { actionRecord } from './action-record.ts';
import type { ActionPartner } from './partners-field.ts';

/** An action from which an alliance may begin: what for, where, with which actors and what each brings and gets. */
export interface ActionToStartFrom {
  readonly id: string;
  readonly title: string;
  readonly objectives: string;
  readonly description: string;
  readonly territoryId: string;
  readonly partners: readonly (ActionPartner & {
    readonly name: string;
    readonly kind: string;
    readonly organisationId: string | null;
  })[];
}

/** Reads an action for somebody who may write it; null when it does not exist or is not theirs to write. */
export async function readActionToStartFrom(
  database: PeopleDatabase,
  rights: Rights,
  id: string,
): Promise<ActionToStartFrom | null> {
  const record = isUuid(id) ? await actionRecord.get(database, id) : null;
  if (record === null || record.deletedAt !== null || !rights.may('update', actionSubject(record)))
    return null;
  const project = await projectRecord.get(database, String(record.fields.projectId));
  if (project === null || project.deletedAt !== null) return null;
  const partners = record.fields.partners as readonly ActionPartner[];
  const ids = partners.map(({ actorId }) => actorId);
  const { rows } = await sql<{ id: string; name: string; kind: string; organisation_id: string | null }>`
    select id, name, kind, organisation_id from actor
    where id = any(${ids}::uuid[]) and deleted_at is null`.execute(database);
  const { title, objectives, description } = record.fields as Readonly<Record<string, string>>;
  return {
    id: record.id,
    title: title ?? '',
    objectives: objectives ?? '',
    description: description ?? '',
    territoryId: String(project.fields.territoryId),
    partners: partners.flatMap((partner) => {
      const actor = rows.find((row) => row.id === partner.actorId);
      return actor
        ? [{ ...partner, name: actor.name, kind: actor.kind, organisationId: actor.organisation_id }]
        : [];
    }),
  };
}
