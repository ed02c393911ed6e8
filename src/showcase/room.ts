import type { Room } from '../platform/ports/room.ts';
import { showcaseAddresses } from './addresses.ts';
import { registerPioneerApi } from './api.ts';
import { pioneerReaderOf, pioneerStart, pioneersPanel } from './contributions.tsx';
import { showcaseMigration } from './migrations/2026-11-26-showcase.ts';
import { registerPioneerPages } from './routes.tsx';
import { pioneersSeed } from './seed.ts';
import { showcaseWords } from './words.ts';

/** What makes alliances seen: pioneers, and what they bring to the pages of places and to the simulator. */
export const showcaseRoom: Room = {
  name: 'showcase',
  navigation: [
    {
      id: 'pioneers',
      label: { fr: showcaseWords.fr.navigation, en: showcaseWords.en.navigation },
      addresses: showcaseAddresses.list,
      place: 'menu',
      order: 10,
    },
  ],
  async publicPages(ports) {
    const pioneers = await pioneerReaderOf(ports)();
    return [
      showcaseAddresses.list,
      showcaseAddresses.map,
      ...pioneers.map(({ slug }) => ({ fr: `/pionniers/${slug}`, en: `/pioneers/${slug}` })),
    ];
  },
  migrations: [showcaseMigration],
  seeds: [pioneersSeed],
  routes(router, ports) {
    const readPioneers = pioneerReaderOf(ports);
    registerPioneerPages(router, ports, readPioneers);
    registerPioneerApi(router, ports, readPioneers);
  },
  placePanels: [pioneersPanel],
  allianceStarts: [pioneerStart],
};
