import { sql } from 'kysely';
import type { ActorKind } from '../../kernel/codes.ts';
import { type Asker, isAllowed } from '../../people/index.ts';
import type { Database } from '../../platform/ports/database.ts';

/** On whose behalf somebody may begin an alliance. */
export interface Holder {
  /** `organisation:…` or `territory:…`, as the form posts it. */
  readonly code: string;
  readonly kind: 'organisation' | 'territory';
  readonly id: string;
  readonly name: string;
  readonly actorKind: ActorKind | null;
  /** The one actor of that organisation, when it has one. */
  readonly actorId: string | null;
  /** Territories where that organisation acts, or the territory itself. */
  readonly territories: readonly { readonly id: string; readonly name: string }[];
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly actors: string[] | null;
  readonly territories: { id: string; name: string }[] | null;
}

/** The organisations and territories on whose behalf this person may begin an alliance, by name. */
export async function listHolders(database: Database, asker: Asker): Promise<readonly Holder[]> {
  const may = (subject: { organisationIds?: readonly string[]; bodyIds?: readonly string[] }): boolean =>
    isAllowed(asker, 'create', { resource: 'alliance', state: 'draft', ...subject });
  const organisations = Object.keys(asker.organisations).filter((id) => may({ organisationIds: [id] }));
  const territories = asker.catalystOf.filter((id) => may({ bodyIds: [id] }));
  const own = await sql<Row>`select o.id, o.name, o.kind,
      (select array_agg(a.id) from actor a where a.organisation_id = o.id and a.deleted_at is null) as actors,
      (select json_agg(distinct jsonb_build_object('id', t.id, 'name', t.name)) from territory t
        join territory_actor ta on ta.territory_id = t.id join actor a on a.id = ta.actor_id
        where a.organisation_id = o.id and t.deleted_at is null and a.deleted_at is null) as territories
    from organisation o where o.id = any(${organisations}::uuid[]) and o.deleted_at is null
    order by lower(o.name), o.id`.execute(database);
  const kept = await sql<{ id: string; name: string }>`select id, name from territory
    where id = any(${[...territories]}::uuid[]) and deleted_at is null order by lower(name), id`.execute(
    database,
  );
  return [
    ...own.rows.map(
      (row): Holder => ({
        code: `organisation:${row.id}`,
        kind: 'organisation',
        id: row.id,
        name: row.name,
        actorKind: row.kind,
        actorId: row.actors?.length === 1 ? row.actors[0]! : null,
        territories: row.territories ?? [],
      }),
    ),
    ...kept.rows.map(
      (row): Holder => ({
        code: `territory:${row.id}`,
        kind: 'territory',
        id: row.id,
        name: row.name,
        actorKind: null,
        actorId: null,
        territories: [row],
      }),
    ),
  ];
}
