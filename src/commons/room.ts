import { languages } from '../kernel/language.ts';
import { purgeJob, registerEditable } from '../people/index.ts';
import type { Job } from '../platform/ports/job.ts';
import type { Room } from '../platform/ports/room.ts';
import { indexOf } from './actions/keep-index.ts';
import { listPathways } from './actions/list-pathways.ts';
import { commonsAddresses } from './addresses.ts';
import { registerCommonsApi } from './api.ts';
import { registerAudience } from './audience-routes.tsx';
import { resourceSource } from './digest-source.ts';
import { resourceCard, searchCard } from './embeddables.ts';
import { forgetChangesJob, forgetCountsJob, harvestJob, linkJob } from './jobs.ts';
import { commonsMails } from './mails.ts';
import { resourcesDoor } from './maturity-door.ts';
import { commonsMigration } from './migrations/2026-11-26-commons-resources.ts';
import { sourcesMigration } from './migrations/2026-11-26-commons-sources.ts';
import { countsMigration } from './migrations/2026-11-27-commons-counts.ts';
import { indexMigration } from './migrations/2026-11-27-commons-index.ts';
import { pathwaysMigration } from './migrations/2026-11-27-commons-pathways.ts';
import { subjectsMigration } from './migrations/2026-11-27-commons-subjects.ts';
import { frequencyMigration } from './migrations/2026-11-28-commons-frequency.ts';
import { registerModeration } from './moderation-routes.tsx';
import { resourcesOpenData } from './open-data.ts';
import { pathwayAddresses } from './pathways/addresses.ts';
import { demoFollowing } from './pathways/demo-following.ts';
import { commonsHelp, pathwaysDoor } from './pathways/doors.ts';
import { pathwayCard } from './pathways/pathway-card.ts';
import { pathwayEditable } from './pathways/pathway-editable.ts';
import { registerPublication } from './pathways/publication-routes.tsx';
import { registerSkillsRecord } from './pathways/record-routes.tsx';
import { recordWords } from './pathways/record-words.ts';
import { registerPathwayPages } from './pathways/routes.tsx';
import { followingsPanel, organisationPathwaysDoor } from './pathways/territory-panel.tsx';
import { registerTogether } from './pathways/together-routes.tsx';
import { pathwayWords } from './pathways/words.ts';
import { commonsPersonalData } from './personal-data.ts';
import { resourceEditable } from './resource-editable.ts';
import { registerCommonsPages } from './routes.tsx';
import { registerSavedSearches } from './saved-routes.tsx';
import { commonsSeed, pathwaysSeed } from './seed.ts';
import { sourceEditable } from './source-editable.ts';
import { registerSources } from './source-routes.tsx';
import { registerSuggesting } from './suggest-routes.tsx';
import { registerSynonyms, synonymEditable } from './synonym-editable.tsx';
import { registerUses } from './use-routes.tsx';
import { registerWholeExport } from './whole-export.ts';
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
    {
      id: 'pathways',
      label: { fr: pathwayWords.fr.navigation, en: pathwayWords.en.navigation },
      addresses: pathwayAddresses.list,
      place: 'menu',
      order: 25,
    },
    {
      id: 'skills-record',
      label: { fr: recordWords.fr.title, en: recordWords.en.title },
      addresses: pathwayAddresses.record,
      place: 'account',
      order: 30,
    },
  ],
  publicPages: async ({ readDatabase }) => [
    commonsAddresses.list,
    commonsAddresses.suggest,
    pathwayAddresses.list,
    pathwayAddresses.find,
    ...(await listPathways(readDatabase)).map(({ key }) => ({
      fr: `/parcours/${key}`,
      en: `/pathways/${key}`,
    })),
  ],
  migrations: [
    commonsMigration,
    sourcesMigration,
    pathwaysMigration,
    indexMigration,
    countsMigration,
    subjectsMigration,
    frequencyMigration,
  ],
  seeds: [commonsSeed, pathwaysSeed],
  jobs: [
    harvestJob as Job,
    purgeJob(sourceEditable(() => true)),
    linkJob,
    forgetChangesJob,
    forgetCountsJob,
    purgeJob(resourceEditable),
    purgeJob(synonymEditable),
    purgeJob(pathwayEditable),
  ],
  async warm({ readDatabase }) {
    for (const language of languages) await indexOf(readDatabase, language).current();
  },
  mails: commonsMails,
  personalData: commonsPersonalData,
  embeddables: [resourceCard, searchCard, pathwayCard],
  openData: [resourcesOpenData],
  maturityDoors: [resourcesDoor, pathwaysDoor],
  pathwayHelp: [commonsHelp],
  territoryPanels: [followingsPanel],
  demoParts: [demoFollowing],
  organisationDoors: [organisationPathwaysDoor],
  digestSources: [resourceSource],
  routes(router, ports) {
    registerCommonsApi(router, ports);
    registerAudience(router, ports);
    registerWholeExport(router, ports);
    registerSuggesting(router, ports);
    registerSources(router, ports);
    registerModeration(router, ports);
    registerSynonyms(router, ports);
    registerSavedSearches(router, ports);
    registerUses(router, ports);
    registerEditable(router, ports, resourceEditable);
    registerCommonsPages(router, ports);
    registerPublication(router, ports);
    registerTogether(router, ports);
    registerSkillsRecord(router, ports);
    registerEditable(router, ports, pathwayEditable);
    registerPathwayPages(router, ports);
  },
};
