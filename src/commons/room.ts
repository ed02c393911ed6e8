import { purgeJob, registerEditable } from '../people/index.ts';
import type { Room } from '../platform/ports/room.ts';
import { commonsAddresses } from './addresses.ts';
import { registerCommonsApi } from './api.ts';
import { commonsMigration } from './migrations/2026-11-26-commons-resources.ts';
import { resourceEditable } from './resource-editable.ts';
import { registerCommonsPages } from './routes.tsx';
import { commonsSeed } from './seed.ts';
import { commonsWords } from './words.ts';

/** Resources of the networks: sheets, search, contribution, harvest. */
export const commonsRoom: Room = {
  name: 'commons',
  navigation: [
    {
      id: 'commons',
      label: { fr: commonsWords.fr.navigation, en: commonsWords.en.navigation },
      addresses: commonsAddresses.list,
      place: 'menu',
      order: 20,
    },
  ],
  publicPages: () => [commonsAddresses.list],
  migrations: [commonsMigration],
  seeds: [commonsSeed],
  jobs: [purgeJob(resourceEditable)],
  routes(router, ports) {
    registerCommonsApi(router, ports);
    registerEditable(router, ports, resourceEditable);
    registerCommonsPages(router, ports);
  },
};
