import { sql } from 'kysely';
import type { PeopleDatabase, PeopleTransaction } from '../../people/index.ts';

/** A pathway that the people of an organisation or of a territory follow together. */
export interface Following {
  readonly id: string;
  readonly pathwayId: string;
  readonly organisationId: string | null;
  readonly territoryId: string | null;
  readonly personId: string | null;
  readonly begunAt: Date;
}

/** A step that somebody says they did, in front of the others. */
export interface SharedStep {
  readonly stepKey: string;
  readonly personId: string | null;
  readonly organisation: string | null;
  readonly doneAt: Date;
}

/** What somebody wrote for the others, about a step or about the whole. */
export interface PathwayNote {
  readonly id: string;
  readonly stepKey: string | null;
  readonly personId: string | null;
  readonly at: Date;
  readonly text: string;
}

const columns = sql`f.id, f.pathway_id as "pathwayId", f.organisation_id as "organisationId",
  f.territory_id as "territoryId", f.person_id as "personId", f.begun_at as "begunAt"`;

/** One following by its id, of a pathway that stands. */
export async function getFollowing(database: PeopleDatabase, id: string): Promise<Following | null> {
  const { rows } = await sql<Following>`select ${columns} from pathway_following f
    join pathway p on p.id = f.pathway_id and p.deleted_at is null where f.id = ${id}`.execute(database);
  return rows[0] ?? null;
}

/** Those of these organisations or territories, the last begun first. */
export async function listFollowings(
  database: PeopleDatabase,
  bodies: { readonly organisationIds: readonly string[]; readonly territoryIds: readonly string[] },
): Promise<Following[]> {
  const ids = [...bodies.organisationIds, ...bodies.territoryIds];
  if (ids.length === 0) return [];
  const { rows } = await sql<Following>`select ${columns} from pathway_following f
    join pathway p on p.id = f.pathway_id and p.deleted_at is null
    where coalesce(f.organisation_id, f.territory_id) = any(${ids}::uuid[])
    order by f.begun_at desc, f.id limit 500`.execute(database);
  return rows;
}

/** Begins a following; begun already by that body, it stays as it is. @returns its id, and whether it is new */
export async function insertFollowing(
  transaction: PeopleTransaction,
  row: Following,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { rows } = await sql<{ id: string }>`
    insert into pathway_following (id, pathway_id, organisation_id, territory_id, person_id, begun_at)
    values (${row.id}, ${row.pathwayId}, ${row.organisationId}, ${row.territoryId}, ${row.personId}, ${row.begunAt})
    on conflict do nothing returning id`.execute(transaction);
  if (rows[0]) return { id: rows[0].id, isNew: true };
  const known = await sql<{ id: string }>`select id from pathway_following where pathway_id = ${row.pathwayId}
    and coalesce(organisation_id, territory_id) = ${row.organisationId ?? row.territoryId}`.execute(
    transaction,
  );
  return { id: known.rows[0]!.id, isNew: false };
}

/** Ends a following: what was marked and noted there goes with it. */
export async function deleteFollowing(transaction: PeopleTransaction, id: string): Promise<void> {
  await sql`delete from pathway_following where id = ${id}`.execute(transaction);
}

/** Who did which step, the first done first. */
export async function listSharedSteps(database: PeopleDatabase, followingId: string): Promise<SharedStep[]> {
  const { rows } = await sql<SharedStep>`
    select s.step_key as "stepKey", s.person_id as "personId", o.name as organisation, s.done_at as "doneAt"
    from pathway_shared_step s left join organisation o on o.id = s.organisation_id and o.deleted_at is null
    where s.following_id = ${followingId} order by s.done_at, s.id limit 2000`.execute(database);
  return rows;
}

/** Says in front of the others that a step is done; said already, it keeps its date. */
export async function insertSharedStep(
  database: PeopleDatabase,
  row: {
    readonly id: string;
    readonly followingId: string;
    readonly stepKey: string;
    readonly personId: string;
    readonly organisationId: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await sql`insert into pathway_shared_step (id, following_id, step_key, person_id, organisation_id, done_at)
    values (${row.id}, ${row.followingId}, ${row.stepKey}, ${row.personId}, ${row.organisationId}, ${row.at})
    on conflict do nothing`.execute(database);
}

/** Takes back what one said. */
export async function deleteSharedStep(
  database: PeopleDatabase,
  followingId: string,
  stepKey: string,
  personId: string,
): Promise<void> {
  await sql`delete from pathway_shared_step where following_id = ${followingId} and step_key = ${stepKey}
    and person_id = ${personId}`.execute(database);
}

/** What people wrote, the first first. */
export async function listNotes(database: PeopleDatabase, followingId: string): Promise<PathwayNote[]> {
  const { rows } = await sql<PathwayNote>`
    select id, step_key as "stepKey", person_id as "personId", at, text from pathway_note
    where following_id = ${followingId} order by at, id limit 1000`.execute(database);
  return rows;
}

/** Keeps a note; the same words by the same person on the same step, sent again within the minute, are kept once. */
export async function insertNote(
  database: PeopleDatabase,
  row: PathwayNote & { readonly followingId: string },
): Promise<void> {
  await sql`insert into pathway_note (id, following_id, step_key, person_id, at, text)
    select ${row.id}, ${row.followingId}, ${row.stepKey}, ${row.personId}, ${row.at}, ${row.text}
    where not exists (
      select 1 from pathway_note where following_id = ${row.followingId} and person_id = ${row.personId}
        and text = ${row.text} and step_key is not distinct from ${row.stepKey}
        and at > ${new Date(row.at.getTime() - 60_000)}
    )`.execute(database);
}

/** Takes away a note of one's own. */
export async function deleteNote(database: PeopleDatabase, id: string, personId: string): Promise<void> {
  await sql`delete from pathway_note where id = ${id} and person_id = ${personId}`.execute(database);
}
