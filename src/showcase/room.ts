import type { Room } from '../platform/ports/room.ts';
import { showcaseAddresses } from './addresses.ts';
import { registerPioneerApi } from './api.ts';
import { pioneerIdeas, pioneerReaderOf, pioneerStart, pioneersPanel } from './contributions.tsx';
import { interestAnswerMail, interestMail } from './interest-mails.ts';
import { registerInterests } from './interest-routes.tsx';
import { interestWords } from './interest-words.ts';
import { pioneersDoor } from './maturity-door.ts';
import { showcaseMigration } from './migrations/2026-11-26-showcase.ts';
import { interestMigration } from './migrations/2026-11-26-showcase-interest.ts';
import { showcasePersonalData } from './personal-data.ts';
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
    {
      id: 'pioneer-interests',
      label: { fr: interestWords.fr.navigation, en: interestWords.en.navigation },
      addresses: showcaseAddresses.interests,
      place: 'administration',
      order: 30,
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
  migrations: [showcaseMigration, interestMigration],
  seeds: [pioneersSeed],
  routes(router, ports) {
    const readPioneers = pioneerReaderOf(ports);
    registerPioneerPages(router, ports, readPioneers);
    registerPioneerApi(router, ports, readPioneers);
    registerInterests(router, ports, readPioneers);
  },
  mails: { 'pioneer-interest': interestMail, 'pioneer-interest-answer': interestAnswerMail },
  personalData: showcasePersonalData,
  placePanels: [pioneersPanel],
  maturityDoors: [pioneersDoor],
  allianceStarts: [pioneerStart],
  projectIdeas: [pioneerIdeas],
};
