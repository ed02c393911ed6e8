import { sql } from 'kysely';
import { appendAuditEntry, type PeopleDatabase, type PeopleTransaction } from '../../people/index.ts';
import { countActions, type ImportCounts } from './import-store.ts';
import { actorContent, matchRows } from './match-rows.ts';

interface Order {
  readonly runId: string;
  /** `null` for the command line. */
  readonly personId: string | null;
  readonly at: Date;
}

/**
 * Writes the valid rows of an import, all or none, once: actors created and changed, their versions, one line of the record.
 * @returns what was done; `null` when the import is not ready, or was done already
 */
export const writeRows = (database: PeopleDatabase, order: Order): Promise<ImportCounts | null> =>
  database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ territory_id: string; file_name: string }>`
      select territory_id, file_name from import_run
      where id = ${order.runId} and state in ('read', 'writing') for update`.execute(transaction);
    const run = rows[0];
    if (!run) return null;
    // One import of a territory at a time: what is already there is looked at again, inside the transaction.
    await sql`select id from territory where id = ${run.territory_id} for update`.execute(transaction);
    await matchRows(transaction as never, order.runId);
    const counts = await countActions(transaction as never, order.runId);
    await createActors(transaction, order, run.territory_id);
    await changeActors(transaction, order);
    await remember(transaction, order.runId, run.territory_id);
    await sql`update import_run set state = 'done', file = null, done_at = ${order.at},
      result = ${JSON.stringify(counts)}::jsonb where id = ${order.runId}`.execute(transaction);
    if (counts.created + counts.changed > 0)
      await record(transaction, order, run.territory_id, 'import-actors', { ...counts, file: run.file_name });
    return counts;
  });

async function createActors(
  transaction: PeopleTransaction,
  order: Order,
  territoryId: string,
): Promise<void> {
  const { runId, at } = order;
  await sql`update import_row set target_id = gen_random_uuid(), version_after = 1
    where run_id = ${runId} and action = 'create'`.execute(transaction);
  await sql`insert into actor (id, version, created_at, updated_at, state, kind, name, search_key, siren, siret, rna,
      place_id, description, website, source, external_id)
    select target_id, 1, ${at}, ${at}, coalesce(fields->>'state', 'draft'), coalesce(fields->>'kind', kind_guess),
      fields->>'name', search_key, fields->>'siren', fields->>'siret', fields->>'rna', fields->>'placeId',
      coalesce(fields->>'description', ''), fields->>'website', coalesce(fields->>'source', ''),
      fields->>'externalId'
    from import_row where run_id = ${runId} and action = 'create'`.execute(transaction);
  await sql`insert into territory_actor (territory_id, actor_id, since)
    select ${territoryId}, target_id, ${at} from import_row
    where run_id = ${runId} and action = 'create'`.execute(transaction);
  await keepVersions(transaction, order, 'create');
}

async function changeActors(transaction: PeopleTransaction, order: Order): Promise<void> {
  const { runId, at } = order;
  await sql`update actor set version = actor.version + 1, updated_at = ${at},
      name = coalesce(fields->>'name', name), search_key = import_row.search_key,
      kind = coalesce(fields->>'kind', kind), state = coalesce(fields->>'state', state),
      siren = coalesce(fields->>'siren', siren), siret = coalesce(fields->>'siret', siret),
      rna = coalesce(fields->>'rna', rna), place_id = coalesce(fields->>'placeId', place_id),
      description = coalesce(fields->>'description', description), website = coalesce(fields->>'website', website),
      source = coalesce(fields->>'source', source), external_id = coalesce(fields->>'externalId', external_id)
    from import_row where run_id = ${runId} and action = 'change' and actor.id = target_id`.execute(
    transaction,
  );
  await sql`update import_row set version_after = actor.version from actor
    where run_id = ${runId} and action = 'change' and actor.id = target_id`.execute(transaction);
  await keepVersions(transaction, order, 'change');
}

const keepVersions = (
  transaction: PeopleTransaction,
  { runId, personId, at }: Order,
  action: 'create' | 'change',
) =>
  sql`insert into object_version (object_kind, object_id, version, fields, person_id, at)
    select 'actor', actor.id, actor.version, ${actorContent}, ${personId}, ${at}
    from import_row join actor on actor.id = target_id
    where run_id = ${runId} and action = ${action}`.execute(transaction);

/** The same row is the same actor in every import to come. */
const remember = (transaction: PeopleTransaction, runId: string, territoryId: string) =>
  sql`insert into import_decision (territory_id, key, actor_id, is_same)
    select ${territoryId}, key, target_id, true from import_row where run_id = ${runId} and target_id is not null
    on conflict (territory_id, key, actor_id) do update set is_same = true`.execute(transaction);

/**
 * Takes an import back: what it created is removed (and can be restored), what it changed is as before. Actors that somebody
 * edited since are left as they are.
 * @returns how many were taken back and how many left; `null` when there is nothing to undo
 */
export const undoRows = (
  database: PeopleDatabase,
  order: Order,
): Promise<{ readonly undone: number; readonly kept: number } | null> =>
  database.transaction().execute(async (transaction) => {
    const { runId, at } = order;
    const { rows } = await sql<{ territory_id: string; result: ImportCounts }>`
      select territory_id, result from import_run where id = ${runId} and state = 'done' for update`.execute(
      transaction,
    );
    const run = rows[0];
    if (!run) return null;
    const untouched = sql`run_id = ${runId} and actor.id = target_id and actor.version = version_after
      and actor.deleted_at is null`;
    const removed = await sql`update actor set deleted_at = ${at} from import_row
      where ${untouched} and action = 'create'`.execute(transaction);
    const restored =
      await sql`update actor set version = actor.version + 1, updated_at = ${at}, name = before->>'name', search_key = before->>'searchKey',
        kind = before->>'kind', state = before->>'state', description = before->>'description',
        siren = before->>'siren', siret = before->>'siret', rna = before->>'rna', place_id = before->>'placeId',
        website = before->>'website', source = before->>'source', external_id = before->>'externalId'
      from import_row where ${untouched} and action = 'change'`.execute(transaction);
    await sql`insert into object_version (object_kind, object_id, version, fields, person_id, at)
      select 'actor', actor.id, actor.version, ${actorContent}, ${order.personId}, ${at}
      from import_row join actor on actor.id = target_id
      where run_id = ${runId} and action = 'change' and actor.version = version_after + 1
        and actor.updated_at = ${at}`.execute(transaction);
    const undone = Number(removed.numAffectedRows ?? 0) + Number(restored.numAffectedRows ?? 0);
    const kept = run.result.created + run.result.changed - undone;
    await sql`update import_run set state = 'undone', result = result || ${JSON.stringify({ kept })}::jsonb
      where id = ${runId}`.execute(transaction);
    await record(transaction, order, run.territory_id, 'undo-import', { undone, kept });
    return { undone, kept };
  });

const record = (
  transaction: PeopleTransaction,
  order: Order,
  territoryId: string,
  verb: string,
  after: Readonly<Record<string, unknown>>,
) =>
  appendAuditEntry(transaction, {
    at: order.at,
    personId: order.personId,
    organisationId: null,
    objectKind: 'territory',
    objectId: territoryId,
    verb,
    before: null,
    after,
  });
