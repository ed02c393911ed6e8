import { peopleDatabase, purgeJob } from '../people/index.ts';
import type { Room } from '../platform/ports/room.ts';
import { allianceAddresses } from './addresses.ts';
import { allianceMigration } from './migrations/2026-11-27-alliance.ts';
import { allianceEditable } from './sheet/alliance-editable.ts';
import { listPublicAlliances } from './sheet/alliance-list.ts';
import { milestoneEditable } from './sheet/milestone-editable.ts';
import { registerSheets } from './sheet/routes.tsx';
import { sheetWords } from './sheet/words.ts';
import { registerStart } from './start/routes.tsx';

/** Alliances: members, what each brings and receives, start-up work, decisions, papers. */
export const allianceRoom: Room = {
  name: 'alliance',
  migrations: [allianceMigration],
  navigation: [
    {
      id: 'alliances',
      label: { fr: sheetWords.fr.list.title, en: sheetWords.en.list.title },
      addresses: allianceAddresses.list,
      place: 'method',
      order: 22,
    },
  ],
  publicPages: async ({ readDatabase }) => [
    allianceAddresses.list,
    ...(await listPublicAlliances(readDatabase)).map((id) => ({
      fr: `/alliances/${id}`,
      en: `/alliances/${id}`,
    })),
  ],
  routes(router, ports) {
    const kit = { ports, database: peopleDatabase(ports.database), editable: allianceEditable };
    registerStart(router, kit);
    registerSheets(router, kit);
  },
  jobs: [purgeJob(allianceEditable), purgeJob(milestoneEditable)],
};
