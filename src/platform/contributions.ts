import type { Contributions } from './ports/contributions.ts';
import type { Room } from './ports/room.ts';

/** What these rooms bring to the pages of others. */
export const contributionsOf = (rooms: readonly Room[]): Contributions => ({
  placePanels: rooms.flatMap((room) => room.placePanels ?? []),
  territoryPanels: rooms.flatMap((room) => room.territoryPanels ?? []),
  demoParts: rooms.flatMap((room) => room.demoParts ?? []),
  projectIdeas: rooms.flatMap((room) => room.projectIdeas ?? []),
  storyFacts: rooms.flatMap((room) => room.storyFacts ?? []),
  allianceAnnexes: rooms.flatMap((room) => room.allianceAnnexes ?? []),
  maturityDoors: rooms.flatMap((room) => room.maturityDoors ?? []),
  openData: rooms.flatMap((room) => room.openData ?? []),
  embeddables: rooms.flatMap((room) => room.embeddables ?? []),
  pathwayHelp: rooms.flatMap((room) => room.pathwayHelp ?? []),
  organisationDoors: rooms.flatMap((room) => room.organisationDoors ?? []),
  learningBodies: rooms.flatMap((room) => room.learningBodies ?? []),
  digestSources: rooms.flatMap((room) => room.digestSources ?? []),
  allianceStarts: rooms.flatMap((room) => room.allianceStarts ?? []),
});
