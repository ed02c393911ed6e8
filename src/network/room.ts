import { peopleDatabase, purgeJob, registerEditable } from '../people/index.ts';
import type { Job } from '../platform/ports/job.ts';
import type { Room } from '../platform/ports/room.ts';
import { actorEditable, actorEditableOfAll } from './actor/actor-editable.ts';
import { actorAddresses } from './actor/addresses.ts';
import { registerActors } from './actor/routes.tsx';
import { actorWords } from './actor/words.ts';
import { withDirectory } from './directory/with-directory.tsx';
import { readNetworkJob } from './graph/large-readings.ts';
import { forgetImportsJob, readImportJob, writeImportJob } from './imports/read-run.ts';
import { registerImports } from './imports/routes.tsx';
import { linkEditable } from './links/link-editable.ts';
import { confirmationMail } from './links/request-confirmation.ts';
import { linkWords } from './links/words.ts';
import { networkMigration } from './migrations/2026-11-26-network.ts';
import { networkCatalystsMigration } from './migrations/2026-11-26-network-catalysts.ts';
import { networkImportsMigration } from './migrations/2026-11-26-network-imports.ts';
import { networkNeeds } from './migrations/2026-11-26-network-needs.ts';
import { networkReadings } from './migrations/2026-11-26-network-readings.ts';
import { networkLinkImports } from './migrations/2026-11-27-network-link-imports.ts';
import { modelEditable } from './model/model-editable.ts';
import { registerModels } from './model/routes.tsx';
import { withKnownYear } from './model/with-known-year.ts';
import { introductionMail } from './needs/introduction-mail.ts';
import { needEditable } from './needs/need-editable.ts';
import { networkOpenData } from './open-data.ts';
import { networkPersonalData } from './personal-data.ts';
import { registerLinksAndNetwork } from './routes.ts';
import { actorsPanel } from './territory/actors-map.tsx';
import { territoryAddresses } from './territory/addresses.ts';
import { catalystMail } from './territory/catalyst-mail.ts';
import { territoryLearning } from './territory/learning-body.ts';
import { territoriesPanel } from './territory/maturity-section.tsx';
import { registerTerritories } from './territory/routes.tsx';
import { territoryEditable } from './territory/territory-editable.ts';
import { listPublishedSlugs } from './territory/territory-store.ts';
import { territoryWords } from './territory/words.ts';

/** Territories, actors, models and links. */
export const networkRoom: Room = {
  name: 'network',
  openData: networkOpenData,
  migrations: [
    networkMigration,
    networkCatalystsMigration,
    networkImportsMigration,
    networkNeeds,
    networkReadings,
    networkLinkImports,
  ],
  navigation: [
    {
      id: 'territories',
      label: { fr: territoryWords.fr.list.title, en: territoryWords.en.list.title },
      addresses: territoryAddresses.list,
      place: 'menu',
      order: 40,
    },
    {
      id: 'actors',
      label: { fr: actorWords.fr.list.title, en: actorWords.en.list.title },
      addresses: actorAddresses.list,
      place: 'method',
      order: 21,
    },
    {
      id: 'links-to-confirm',
      label: { fr: linkWords.fr.waiting.navigation, en: linkWords.en.waiting.navigation },
      addresses: linkEditable.addresses.list,
      place: 'account',
      order: 40,
    },
  ],
  publicPages: async ({ readDatabase }) => [
    territoryAddresses.list,
    actorAddresses.list,
    ...(await listPublishedSlugs(readDatabase)).map((slug) => ({
      fr: `/territoires/${slug}`,
      en: `/territories/${slug}`,
    })),
  ],
  placePanels: [territoriesPanel, actorsPanel],
  learningBodies: [territoryLearning],
  routes(router, ports) {
    const database = peopleDatabase(ports.database);
    registerEditable(router, ports, territoryEditable);
    registerEditable(router, ports, withDirectory(actorEditableOfAll, ports));
    registerEditable(router, ports, withKnownYear(modelEditable, ports));
    registerModels(router, { ports, database, editable: modelEditable });
    registerTerritories(router, { ports, database, editable: territoryEditable });
    registerImports(router, { ports, database, editable: territoryEditable });
    registerActors(router, { ports, database, editable: actorEditable });
    registerLinksAndNetwork(router, ports);
  },
  personalData: networkPersonalData,
  mails: {
    'catalyst-invitation': catalystMail,
    'link-confirmation': confirmationMail,
    'actors-introduction': introductionMail,
  },
  jobs: [
    purgeJob(territoryEditable),
    purgeJob(actorEditable),
    purgeJob(linkEditable),
    purgeJob(needEditable),
    purgeJob(modelEditable),
    readImportJob as Job,
    writeImportJob as Job,
    forgetImportsJob,
    readNetworkJob as Job,
  ],
};
