import { sql } from 'kysely';
import type { Pioneer } from '../domain/pioneer.ts';
import { listStarted } from './interest-store.ts';
import type { ShowcaseDatabase } from './tables.ts';

/** Writes pioneers; one that says the same as before keeps its date. */
export async function upsertPioneers(
  database: ShowcaseDatabase,
  pioneers: readonly Omit<Pioneer, 'updatedAt' | 'inspired'>[],
): Promise<void> {
  const rows = pioneers.map(({ slug, name, ...content }) => ({
    slug,
    name,
    place_ids: content.places.map(({ id }) => id),
    content,
  }));
  await sql`
    insert into pioneer (slug, name, place_ids, content, updated_at)
    select slug, name, place_ids, content, now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row(slug text, name text, place_ids text[], content jsonb)
    on conflict (slug) do update set
      name = excluded.name, place_ids = excluded.place_ids, content = excluded.content, updated_at = now()
    where (pioneer.name, pioneer.place_ids, pioneer.content)
      is distinct from (excluded.name, excluded.place_ids, excluded.content)
  `.execute(database);
}

/** Removes the pioneers that are not among these. */
export async function keepPioneers(database: ShowcaseDatabase, slugs: readonly string[]): Promise<void> {
  await sql`delete from pioneer where slug <> all(${[...slugs]})`.execute(database);
}

/** Every pioneer, in no particular order. */
export async function listPioneers(database: ShowcaseDatabase): Promise<Pioneer[]> {
  const rows = await database.selectFrom('pioneer').selectAll().execute();
  const started = (await listStarted(database)).filter(({ from }) => from.kind === 'pioneer');
  return rows.map(({ slug, name, content, updated_at }) => ({
    slug,
    name,
    ...content,
    updatedAt: updated_at,
    inspired: started
      .filter(({ from }) => from.slug === slug)
      .map(({ name, at, allianceId }) => ({ name, at, allianceId })),
  }));
}
