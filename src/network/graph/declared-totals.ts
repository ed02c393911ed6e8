import { sql } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';
import type { DeclaredTotals } from './network-graph.ts';

/** Whose models may be read beyond those shown to all. */
export interface ModelReader {
  /** A catalyst of the territory reads what actors share with it. */
  readonly isCatalyst: boolean;
  /** Organisations whose own models are read whatever their visibility. */
  readonly organisationIds: readonly string[];
}

/** What a model declares, and of which year it is. */
export interface DeclaredOfYear extends DeclaredTotals {
  readonly year: number;
}

/** A model holds for its year and, until a newer one is there, for so many after it: a choice of Cap17. */
export const yearsHeld = 2;

/**
 * What the models of a territory's actors declare for a year, in euros, as far as this reader may know it: the latest model
 * that still holds, since a year is described once it is over. Actors without a model that they may read are not in it.
 */
export async function listDeclaredTotals(
  database: Database,
  territoryId: string,
  year: number | null,
  { isCatalyst, organisationIds }: ModelReader,
): Promise<ReadonlyMap<string, DeclaredOfYear>> {
  if (year === null) return new Map();
  const { rows } = await sql<{ actor_id: string; year: number; figures: unknown }>`
    select distinct on (actor_model.actor_id) actor_model.actor_id, actor_model.year, actor_model.figures
    from actor_model join territory_actor on territory_actor.actor_id = actor_model.actor_id
      join actor on actor.id = actor_model.actor_id
    where territory_actor.territory_id = ${territoryId} 
      and actor_model.year between ${year - yearsHeld} and ${year}
      and actor_model.deleted_at is null and (visibility = 'public' or (visibility = 'territory' and ${isCatalyst})
        or actor.organisation_id = any(${[...organisationIds]}::uuid[]))
    order by actor_model.actor_id, actor_model.year desc`.execute(database);
  return new Map(rows.map(({ actor_id: id, year: of, figures }) => [id, { ...totalsOf(figures), year: of }]));
}

/** The two totals of a model. */
export function totalsOf(figures: unknown): DeclaredTotals {
  const { totals } = (figures ?? {}) as { readonly totals?: { resources?: unknown; uses?: unknown } };
  const read = (value: unknown): number | null =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
  return { resources: read(totals?.resources), uses: read(totals?.uses) };
}
