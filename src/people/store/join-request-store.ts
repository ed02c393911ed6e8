import type { PeopleDatabase, PeopleTransaction } from './record-store.ts';
import type { PeopleTables } from './tables.ts';

/** A request to join an organisation. */
export interface JoinRequest {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly message: string;
  readonly createdAt: Date;
  readonly answer: 'accepted' | 'refused' | 'withdrawn' | null;
}

/** Keeps a new request; false when this person already has one that waits. */
export async function insertJoinRequest(
  transaction: PeopleTransaction,
  request: Omit<JoinRequest, 'answer'>,
): Promise<boolean> {
  const kept = await transaction
    .insertInto('join_request')
    .values({
      id: request.id,
      organisation_id: request.organisationId,
      person_id: request.personId,
      message: request.message,
      created_at: request.createdAt,
      answered_at: null,
      answered_by: null,
      answer: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id']).where('answered_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** Finds a request and keeps others from answering it until the transaction ends. */
export async function lockJoinRequest(
  transaction: PeopleTransaction,
  id: string,
): Promise<JoinRequest | null> {
  const row = await transaction
    .selectFrom('join_request')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? joinRequest(row) : null;
}

/** Writes the answer to a request. */
export async function answerJoinRequest(
  transaction: PeopleTransaction,
  id: string,
  order: {
    readonly answer: NonNullable<JoinRequest['answer']>;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<void> {
  await transaction
    .updateTable('join_request')
    .set({ answer: order.answer, answered_by: order.personId, answered_at: order.at })
    .where('id', '=', id)
    .execute();
}

/** Requests that wait: those to an organisation, or those of a person; oldest first, a hundred at most. */
export async function listPendingRequests(
  database: PeopleDatabase,
  of: { readonly organisationId: string } | { readonly personId: string },
): Promise<JoinRequest[]> {
  let query = database.selectFrom('join_request').selectAll().where('answered_at', 'is', null);
  if ('organisationId' in of) query = query.where('organisation_id', '=', of.organisationId);
  else query = query.where('person_id', '=', of.personId);
  return (await query.orderBy('created_at').orderBy('id').limit(100).execute()).map(joinRequest);
}

/** How many requests wait, by organisation. */
export async function countPendingRequests(
  database: PeopleDatabase,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('join_request')
    .select(['organisation_id', (select) => select.fn.countAll<string>().as('count')])
    .where('organisation_id', 'in', organisationIds)
    .where('answered_at', 'is', null)
    .groupBy('organisation_id')
    .execute();
  return new Map(rows.map((row) => [row.organisation_id, Number(row.count)]));
}

function joinRequest(row: PeopleTables['join_request']): JoinRequest {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    personId: row.person_id,
    message: row.message,
    createdAt: row.created_at,
    answer: row.answer,
  };
}
