import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { StatedNeed } from './match.ts';
import type { MeansCode, NeedNature } from './need-codes.ts';

interface NeedRow {
  readonly id: string;
  readonly actor_id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly nature: NeedNature;
  readonly title: string;
  readonly means: MeansCode;
  readonly themes: string[];
  readonly maturity: number | null;
  readonly alliance_kinds: string[];
}

/** Statements of a territory that are brought together, at most. */
export const mostNeeds = 5_000;

/** What the actors of a territory state and is not met yet, by title; `isCut` when there are more than are read. */
export async function listNeeds(
  database: Database,
  territoryId: string,
): Promise<{ readonly needs: readonly StatedNeed[]; readonly isCut: boolean }> {
  const { rows } = await sql<NeedRow>`
    select need.id, need.actor_id, actor.name, actor.kind, need.nature, need.title, need.means, need.themes,
      need.maturity, need.alliance_kinds
    from need join actor on actor.id = need.actor_id
      join territory_actor on territory_actor.actor_id = actor.id
    where territory_actor.territory_id = ${territoryId} and need.deleted_at is null and not need.is_met
      and actor.deleted_at is null
    order by lower(need.title), need.id limit ${mostNeeds + 1}`.execute(database);
  const needs = rows.slice(0, mostNeeds).map((row) => ({
    id: row.id,
    actorId: row.actor_id,
    actorName: row.name,
    actorKind: row.kind,
    nature: row.nature,
    title: row.title,
    means: row.means,
    themes: row.themes,
    maturity: row.maturity,
    allianceKinds: row.alliance_kinds,
  }));
  return { needs, isCut: rows.length > mostNeeds };
}

/** Among actors, the pairs that have a link in a territory: `one other`, both ways. */
export async function listLinked(
  database: Database,
  territoryId: string,
  actorIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ from_id: string; to_id: string }>`select distinct from_id, to_id from link
    where territory_id = ${territoryId} and deleted_at is null
      and from_id = any(${[...actorIds]}::uuid[]) and to_id = any(${[...actorIds]}::uuid[])`.execute(
    database,
  );
  return new Set(rows.flatMap(({ from_id, to_id }) => [`${from_id} ${to_id}`, `${to_id} ${from_id}`]));
}

/** What one actor states and is not met yet, by title. */
export async function listNeedsOf(
  database: Database,
  actorId: string,
): Promise<Pick<StatedNeed, 'id' | 'nature' | 'title' | 'means'>[]> {
  const { rows } = await sql<Pick<NeedRow, 'id' | 'nature' | 'title' | 'means'>>`
    select id, nature, title, means from need
    where actor_id = ${actorId} and deleted_at is null and not is_met order by lower(title), id limit 50`.execute(
    database,
  );
  return rows;
}

/** The catalysts of a territory, to write to them. */
export async function listCatalystMails(
  database: Database,
  territoryId: string,
): Promise<{ readonly email: string; readonly language: Language }[]> {
  const { rows } = await sql<{ email: string; language: Language }>`
    select person.email, person.language from body_role join person on person.id = body_role.person_id
    where body_role.body_id = ${territoryId} and body_role.role = 'catalyst' order by person.email`.execute(
    database,
  );
  return rows;
}
