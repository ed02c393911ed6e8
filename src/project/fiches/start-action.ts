import { sql } from 'kysely';
import {
  createRecordIn,
  type PeopleDatabase,
  type PeopleTransaction,
  type StoredRecord,
} from '../../people/index.ts';
import { projectRecord } from '../cap/project-record.ts';
import { bareAction, nextNumber } from './action-editable.ts';
import { actionRecord } from './action-record.ts';

/** Adds to a project a sheet to be discussed, inside a transaction that does more. */
export async function startAction(
  transaction: PeopleTransaction,
  order: {
    readonly id: string;
    readonly projectId: string;
    readonly title: string;
    readonly description: string;
    readonly expectedResults: string;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<void> {
  const { id, projectId, title, description, expectedResults, personId, at } = order;
  await createRecordIn(transaction, actionRecord, {
    id,
    fields: {
      ...bareAction,
      title,
      description,
      expectedResults,
      projectId,
      number: await nextNumber(transaction, projectId),
    },
    organisationId: null,
    personId,
    at,
  });
}

/** The projects of a territory, by name. */
export async function listProjectsOf(
  database: PeopleDatabase,
  territoryId: string,
): Promise<readonly StoredRecord[]> {
  const { rows } = await sql<{ id: string }>`
    select id from project where territory_id = ${territoryId} and deleted_at is null
    order by lower(name), id limit 20`.execute(database);
  const found = await Promise.all(rows.map(({ id }) => projectRecord.get(database, id)));
  return found.filter((one) => one !== null);
}
