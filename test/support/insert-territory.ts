import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TestApp } from './test-app.ts';

/** A territory with its actors, as they lie in the database; each actor may be kept by an organisation. */
export async function insertTerritory(
  { ports }: TestApp,
  slug: string,
  actors: readonly { readonly name: string; readonly organisationId?: string }[] = [],
): Promise<{ readonly id: string; readonly actorIds: readonly string[] }> {
  const id = randomUUID();
  const at = ports.clock.now();
  await sql`insert into territory (id, version, created_at, updated_at, state, slug, name, kind)
    values (${id}, 1, ${at}, ${at}, 'draft', ${slug}, ${`Territoire ${slug}`}, 'custom')`.execute(
    ports.database,
  );
  const actorIds: string[] = [];
  for (const { name, organisationId = null } of actors) {
    const actorId = randomUUID();
    await sql`insert into actor (id, version, created_at, updated_at, organisation_id, state, kind, name, search_key)
      values (${actorId}, 1, ${at}, ${at}, ${organisationId}, 'published', 'association', ${name}, ${name.toLowerCase()})`.execute(
      ports.database,
    );
    await sql`insert into territory_actor (territory_id, actor_id, since) values (${id}, ${actorId}, ${at})`.execute(
      ports.database,
    );
    actorIds.push(actorId);
  }
  return { id, actorIds };
}
