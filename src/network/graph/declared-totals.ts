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

/**
 * What the models of a territory's actors declare for a year, in euros, as far as this reader may know it; actors without
 * a model that they may read are not in it.
 */
export async function listDeclaredTotals(
  database: Database,
  territoryId: string,
  year: number | null,
  { isCatalyst, organisationIds }: ModelReader,
): Promise<ReadonlyMap<string, DeclaredTotals>> {
  if (year === null) return new Map();
  const { rows } = await sql<{ actor_id: string; figures: unknown }>`
    select actor_model.actor_id, actor_model.figures
    from actor_model join territory_actor on territory_actor.actor_id = actor_model.actor_id
      join actor on actor.id = actor_model.actor_id
    where territory_actor.territory_id = ${territoryId} and actor_model.year = ${year}
      and actor_model.deleted_at is null and (visibility = 'public' or (visibility = 'territory' and ${isCatalyst})
        or actor.organisation_id = any(${[...organisationIds]}::uuid[]))`.execute(database);
  return new Map(rows.map(({ actor_id: id, figures }) => [id, totalsOf(figures)]));
}

/** The two totals of a model. */
export function totalsOf(figures: unknown): DeclaredTotals {
  const { totals } = (figures ?? {}) as { readonly totals?: { resources?: unknown; uses?: unknown } };
  const read = (value: unknown): number | null =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
  return { resources: read(totals?.resources), uses: read(totals?.uses) };
}
