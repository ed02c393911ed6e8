import { sha256 } from '../people/index.ts';
import type { Seed } from '../platform/ports/database.ts';
import { loadPathways } from './actions/load-pathways.ts';
import { loadStarter, type StarterTheme } from './actions/load-starter.ts';
import type { StarterFrequency, StarterResource } from './domain/starter.ts';
import type { StarterPathway } from './domain/starter-pathway.ts';
import { firstSynonyms } from './domain/synonyms.ts';

/** Day on which the starter resources were read at their addresses. */
const readOn = new Date('2026-11-20T00:00:00Z');

/** The resources of the networks, their themes, and the synonyms of the field. */
export const commonsSeed: Seed = {
  name: 'commons/resources',
  files: ['commons.json', 'themes.json', 'frequencies.json'],
  // The synonyms are loaded with them: a group more is loaded at the next start too.
  version: Number.parseInt(sha256(JSON.stringify(firstSynonyms)).slice(0, 8), 16),
  load: (database, documents) =>
    loadStarter(database, {
      themes: documents['themes.json'] as StarterTheme[],
      resources: documents['commons.json'] as StarterResource[],
      frequencies: (documents['frequencies.json'] as { readonly items: StarterFrequency[] }).items,
      at: readOn,
    }),
};

/** The pathways made of these resources. */
export const pathwaysSeed: Seed = {
  name: 'commons/pathways',
  files: ['pathways.json'],
  version: 1,
  load: (database, documents) =>
    loadPathways(database, documents['pathways.json'] as StarterPathway[], readOn),
};
