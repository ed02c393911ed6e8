import { sql } from 'kysely';
import type { Database } from '../../platform/ports/database.ts';
import type { DeclaredTotals } from './network-graph.ts';

/** What the models of a territory's actors declare for a year, in euros; actors without a model are not in it. */
export async function listDeclaredTotals(
  database: Database,
  territoryId: string,
  year: number | null,
): Promise<ReadonlyMap<string, DeclaredTotals>> {
  if (year === null) return new Map();
  const { rows } = await sql<{ actor_id: string; figures: unknown }>`
    select actor_model.actor_id, actor_model.figures
    from actor_model join territory_actor on territory_actor.actor_id = actor_model.actor_id
    where territory_actor.territory_id = ${territoryId} and actor_model.year = ${year}
      and actor_model.deleted_at is null and actor_model.visibility in ('territory', 'public')`.execute(
    database,
  );
  return new Map(rows.map(({ actor_id: id, figures }) => [id, totalsOf(figures)]));
}

/** The two totals of a model. */
export function totalsOf(figures: unknown): DeclaredTotals {
  const { totals } = (figures ?? {}) as { readonly totals?: { resources?: unknown; uses?: unknown } };
  const read = (value: unknown): number | null =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
  return { resources: read(totals?.resources), uses: read(totals?.uses) };
}
