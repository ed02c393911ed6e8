import { purgeJob } from '../people/index.ts';
import type { Room } from '../platform/ports/room.ts';
import { showcaseAddresses, storyAddresses } from './addresses.ts';
import { registerPioneerApi } from './api.ts';
import { pioneerIdeas, pioneerReaderOf, pioneerStart, pioneersPanel } from './contributions.tsx';
import { digestAddresses } from './digest/addresses.ts';
import { registerDigestWriting } from './digest/editor-routes.tsx';
import { issueEditable } from './digest/issue-editable.ts';
import { itemEditable } from './digest/item-editable.ts';
import { digestForgetJob, digestJob } from './digest/jobs.ts';
import { confirmMail, knownMail } from './digest/mail/request-mails.ts';
import { digestPersonalData } from './digest/personal-data.ts';
import { registerDigestReading } from './digest/reader-routes.tsx';
import { listPublishedIssues } from './digest/store/issue-store.ts';
import { digestWords } from './digest/words.ts';
import { pioneerSource } from './digest-source.ts';
import { figureCard, pioneerCard, storyCard } from './embeddables.ts';
import { eventAddresses } from './events/addresses.ts';
import { demoEventsPart, eventsPanel } from './events/contributions.tsx';
import { eventSource } from './events/digest-source.ts';
import { eventEditable } from './events/event-editable.ts';
import { eventJob } from './events/jobs.ts';
import { registrationMail } from './events/mails.ts';
import { eventPersonalData } from './events/personal-data.ts';
import { registerEvents } from './events/routes.tsx';
import { listEventIds } from './events/store/event-store.ts';
import { eventWords } from './events/words.ts';
import { interestAnswerMail, interestMail } from './interest-mails.ts';
import { registerInterests } from './interest-routes.tsx';
import { interestWords } from './interest-words.ts';
import { registerKits } from './kit/kit-routes.tsx';
import { kitsPanel } from './kit/territory-panel.tsx';
import { pioneersDoor } from './maturity-door.ts';
import { showcaseMigration } from './migrations/2026-11-26-showcase.ts';
import { interestMigration } from './migrations/2026-11-26-showcase-interest.ts';
import { digestMigration } from './migrations/2026-11-27-showcase-digest.ts';
import { eventsMigration } from './migrations/2026-11-27-showcase-events.ts';
import { interestRoutesMigration } from './migrations/2026-11-27-showcase-interest-routes.ts';
import { storiesMigration } from './migrations/2026-11-27-showcase-stories.ts';
import { eventPlacesMigration } from './migrations/2026-11-29-showcase-event-places.ts';
import { storyTranslationsMigration } from './migrations/2026-11-29-showcase-story-translations.ts';
import { eventToldMigration } from './migrations/2026-11-30-showcase-event-told.ts';
import { pioneersOpenData } from './open-data.ts';
import { showcasePersonalData } from './personal-data.ts';
import { registerPioneerPages } from './routes.tsx';
import { pioneersSeed } from './seed.ts';
import { registerConsents } from './stories/consent-routes.tsx';
import { demoStoryPart } from './stories/demo-story.ts';
import { registerDesks } from './stories/desk-routes.tsx';
import { storySource } from './stories/digest-source.ts';
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
    {
      id: 'events',
      label: { fr: eventWords.fr.navigation, en: eventWords.en.navigation },
      addresses: eventAddresses.list,
      place: 'method',
      order: 16,
    },
    {
      id: 'digest',
      label: { fr: digestWords.fr.navigation, en: digestWords.en.navigation },
      addresses: digestAddresses.landing,
      place: 'method',
      order: 15,
    },
    {
      id: 'digest-editor',
      label: { fr: digestWords.fr.editor.title, en: digestWords.en.editor.title },
      addresses: digestAddresses.list,
      place: 'administration',
      order: 31,
    },
  ],
  async publicPages(ports) {
    const pioneers = await pioneerReaderOf(ports)();
    const stories = (await storyReaderOf(ports).list()).filter(({ isDemo }) => !isDemo);
    return [
      showcaseAddresses.list,
      showcaseAddresses.map,
      showcaseAddresses.tree,
      digestAddresses.landing,
      eventAddresses.list,
      ...(
        await listEventIds(ports.readDatabase, {
          after: null,
          search: '',
          limit: 2_000,
          all: false,
          bodies: [],
        })
      ).map((id) => ({ fr: `/rendez-vous/${id}`, en: `/events/${id}` })),
      ...(await listPublishedIssues(ports.readDatabase, 500, 0)).map(({ day }) => ({
        fr: `/lettre/${day}`,
        en: `/digest/${day}`,
      })),
      ...pioneers.map(({ slug }) => ({ fr: `/pionniers/${slug}`, en: `/pioneers/${slug}` })),
      storyAddresses.list,
      ...stories.map(({ slug }) => ({ fr: `/recits/${slug}`, en: `/stories/${slug}` })),
    ];
  },
  migrations: [
    showcaseMigration,
    interestMigration,
    interestRoutesMigration,
    storiesMigration,
    digestMigration,
    eventsMigration,
    storyTranslationsMigration,
    eventPlacesMigration,
    eventToldMigration,
  ],
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
    registerEvents(router, ports);
    registerDigestWriting(router, ports);
    registerDigestReading(router, ports);
  },
  mails: {
    'pioneer-interest': interestMail,
    'pioneer-interest-answer': interestAnswerMail,
    'story-consent': storyConsentMail,
    'story-answer': storyAnswerMail,
    'digest-confirm': confirmMail,
    'digest-known': knownMail,
    'event-registration': registrationMail,
  },
  embeddables: [storyCard, pioneerCard, figureCard],
  jobs: [
    digestJob,
    digestForgetJob,
    eventJob,
    purgeJob(eventEditable),
    purgeJob(storyEditable),
    purgeJob(issueEditable),
    purgeJob(itemEditable),
  ],
  personalData: [...showcasePersonalData, digestPersonalData, eventPersonalData],
  digestSources: [storySource, pioneerSource, eventSource],
  territoryPanels: [eventsPanel, kitsPanel],
  demoParts: [demoStoryPart, demoEventsPart],
  placePanels: [pioneersPanel],
  maturityDoors: [pioneersDoor],
  allianceStarts: [pioneerStart, storyStart],
  projectIdeas: [pioneerIdeas],
  openData: [pioneersOpenData],
};
