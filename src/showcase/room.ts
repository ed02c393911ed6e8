import { purgeJob } from '../people/index.ts';
import type { Room } from '../platform/ports/room.ts';
import { showcaseAddresses, storyAddresses } from './addresses.ts';
import { registerPioneerApi } from './api.ts';
import { pioneerIdeas, pioneerReaderOf, pioneerStart, pioneersPanel } from './contributions.tsx';
import { figureCard, pioneerCard, storyCard } from './embeddables.ts';
import { interestAnswerMail, interestMail } from './interest-mails.ts';
import { registerInterests } from './interest-routes.tsx';
import { interestWords } from './interest-words.ts';
import { registerKits } from './kit/kit-routes.tsx';
import { pioneersDoor } from './maturity-door.ts';
import { showcaseMigration } from './migrations/2026-11-26-showcase.ts';
import { interestMigration } from './migrations/2026-11-26-showcase-interest.ts';
import { interestRoutesMigration } from './migrations/2026-11-27-showcase-interest-routes.ts';
import { storiesMigration } from './migrations/2026-11-27-showcase-stories.ts';
import { showcasePersonalData } from './personal-data.ts';
import { registerPioneerPages } from './routes.tsx';
import { pioneersSeed } from './seed.ts';
import { registerConsents } from './stories/consent-routes.tsx';
import { demoStoryPart } from './stories/demo-story.ts';
import { registerDesks } from './stories/desk-routes.tsx';
import { storyReaderOf } from './stories/read-stories.ts';
import { registerStoryApi } from './stories/story-api.ts';
import { storyEditable } from './stories/story-editable.tsx';
import { storyAnswerMail, storyConsentMail } from './stories/story-mails.ts';
import { registerStoryPages } from './stories/story-routes.tsx';
import { storyStart } from './stories/story-start.ts';
import { storyWords } from './stories/words.ts';
import { registerTree } from './tree-routes.tsx';
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
      id: 'stories',
      label: { fr: storyWords.fr.navigation, en: storyWords.en.navigation },
      addresses: storyAddresses.list,
      place: 'method',
      order: 21,
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
    const stories = (await storyReaderOf(ports).list()).filter(({ isDemo }) => !isDemo);
    return [
      showcaseAddresses.list,
      showcaseAddresses.map,
      showcaseAddresses.tree,
      ...pioneers.map(({ slug }) => ({ fr: `/pionniers/${slug}`, en: `/pioneers/${slug}` })),
      storyAddresses.list,
      ...stories.map(({ slug }) => ({ fr: `/recits/${slug}`, en: `/stories/${slug}` })),
    ];
  },
  migrations: [showcaseMigration, interestMigration, interestRoutesMigration, storiesMigration],
  seeds: [pioneersSeed],
  routes(router, ports) {
    const readPioneers = pioneerReaderOf(ports);
    registerTree(router, ports, readPioneers);
    registerPioneerPages(router, ports, readPioneers);
    registerPioneerApi(router, ports, readPioneers);
    registerInterests(router, ports, readPioneers);
    registerKits(router, ports, readPioneers);
    registerConsents(router, ports);
    registerDesks(router, ports);
    registerStoryPages(router, ports);
    registerStoryApi(router, ports);
  },
  mails: {
    'pioneer-interest': interestMail,
    'pioneer-interest-answer': interestAnswerMail,
    'story-consent': storyConsentMail,
    'story-answer': storyAnswerMail,
  },
  jobs: [purgeJob(storyEditable)],
  demoParts: [demoStoryPart],
  embeddables: [storyCard, pioneerCard, figureCard],
  personalData: showcasePersonalData,
  placePanels: [pioneersPanel],
  maturityDoors: [pioneersDoor],
  allianceStarts: [pioneerStart, storyStart],
  projectIdeas: [pioneerIdeas],
};
