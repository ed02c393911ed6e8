import type { Job } from '../platform/ports/job.ts';
import { checkLinks } from './actions/check-links.ts';
import { forgetOldCounts } from './actions/count-shown.ts';
import { findDueSources, findSources, harvestSource } from './actions/harvest.ts';
import { forgetFollowedChanges } from './actions/keep-index.ts';

/** Every night: looks whether the addresses of resources still answer, the longest unseen first. */
export const linkJob: Job = {
  name: 'commons.check-links',
  title: { fr: 'Vérifier les liens des ressources', en: 'Check the links of resources' },
  schedule: '20 2 * * *',
  retries: 1,
  seconds: 3_600,
  run: async (_data, ports, progress) => {
    const figures = await checkLinks(ports, progress);
    ports.log.info('links-checked', figures);
  },
};

/** Every night: forgets which resources changed, once every index has followed. */
export const forgetChangesJob: Job = {
  name: 'commons.forget-changes',
  title: {
    fr: 'Oublier les changements déjà suivis par la recherche',
    en: 'Forget the changes that the search has followed',
  },
  schedule: '40 2 * * *',
  retries: 1,
  seconds: 900,
  run: (_data, { database }) => forgetFollowedChanges(database),
};

/** Every night: forgets the counts that no page tells any more. */
export const forgetCountsJob: Job = {
  name: 'commons.forget-counts',
  title: { fr: 'Oublier les anciens compteurs des ressources', en: 'Forget the old counts of resources' },
  schedule: '50 2 * * *',
  retries: 1,
  seconds: 900,
  run: (_data, ports) => forgetOldCounts(ports),
};

/** Every hour: harvests the sources whose time has come; or one, when a moderator asks for it. */
export const harvestJob: Job<{ readonly source?: string }> = {
  name: 'commons.harvest',
  title: { fr: 'Moissonner les sources', en: 'Harvest the sources' },
  schedule: '5 * * * *',
  retries: 1,
  seconds: 3_000,
  run: async ({ source }, ports, progress) => {
    const sources = source === undefined ? await findDueSources(ports) : await findSources(ports, source);
    for (const [at, one] of sources.entries()) {
      await harvestSource(ports, one, progress.signal);
      await progress.report(at + 1, sources.length);
    }
  },
};
