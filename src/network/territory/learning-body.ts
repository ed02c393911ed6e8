import { sql } from 'kysely';
import type { LearningBody } from '../../platform/ports/contributions.ts';
import { findNetworkTerritory, listNetworkActors } from '../graph/network-store.ts';

/** A territory whose catalysts and actors learn together. */
export const territoryLearning: LearningBody = {
  name: 'territory',
  async find(key, { readDatabase }) {
    const territory = await findNetworkTerritory(readDatabase, key);
    if (territory === null) return null;
    const actors = await listNetworkActors(readDatabase, territory.id);
    const word = encodeURIComponent(territory.slug);
    return {
      id: territory.id,
      name: territory.name,
      addresses: { fr: `/territoires/${word}`, en: `/territories/${word}` },
      organisationIds: [...new Set(actors.flatMap(({ organisationId }) => organisationId ?? []))],
    };
  },
  async listOf(organisationIds, { readDatabase }) {
    if (organisationIds.length === 0) return [];
    const { rows } = await sql<{ id: string }>`
      select distinct territory.id
      from actor join territory_actor on territory_actor.actor_id = actor.id
      join territory on territory.id = territory_actor.territory_id
      where actor.organisation_id = any(${[...organisationIds]}::uuid[])
        and actor.deleted_at is null and territory.deleted_at is null`.execute(readDatabase);
    return rows.map(({ id }) => id);
  },
};
