import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { appendAuditEntry, type PeopleDatabase } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { CallState } from '../domain/diagnosis.ts';

/** The call for contributions of a project. */
export interface Call {
  readonly projectId: string;
  readonly token: string;
  readonly state: CallState;
  readonly question: string;
}

/** The call of a project; a closed one when it never had any. */
export async function getCall(database: Database, projectId: string): Promise<Call | null> {
  const { rows } = await sql<Call>`
    select project_id as "projectId", token, state, question from project_call
    where project_id = ${projectId}`.execute(database);
  return rows[0] ?? null;
}

/** The open call of a link, with the name of its project; null when there is none or when it is closed. */
export async function findOpenCall(
  database: Database,
  token: string,
): Promise<(Call & { readonly project: string; readonly territory: string }) | null> {
  const { rows } = await sql<Call & { project: string; territory: string }>`
    select project_id as "projectId", token, project_call.state, question, project.name as project,
      territory.name as territory
    from project_call join project on project.id = project_id join territory on territory.id = territory_id
    where token = ${token} and project_call.state <> 'closed' and project.deleted_at is null
      and territory.deleted_at is null`.execute(database);
  return rows[0] ?? null;
}

/**
 * Opens, changes or closes a call. A link that was given out keeps working when the call opens again: it says nothing but
 * "you may write to us", and can be renewed.
 */
export async function saveCall(
  database: PeopleDatabase,
  order: {
    readonly projectId: string;
    readonly state: CallState;
    readonly question: string;
    readonly isRenewed: boolean;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<void> {
  const { projectId, state, question, isRenewed, personId, at } = order;
  const token = randomBytes(18).toString('base64url');
  await database.transaction().execute(async (transaction) => {
    await sql`insert into project_call (project_id, token, state, question, opened_at)
      values (${projectId}, ${token}, ${state}, ${question}, ${at})
      on conflict (project_id) do update set state = ${state}, question = ${question},
        token = case when ${isRenewed} then ${token} else project_call.token end`.execute(transaction);
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId: null,
      objectKind: 'project',
      objectId: projectId,
      verb: 'project-call',
      before: null,
      after: { state },
    });
  });
}
