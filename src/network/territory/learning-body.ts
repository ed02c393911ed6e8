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
};
