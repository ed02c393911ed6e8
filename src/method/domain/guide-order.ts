/** The parts of the help, and in each the guides of `docs/guides` in the order in which they are best read. */
export const guideOrder = [
  {
    part: 'together',
    slugs: ['territory-network', 'run-an-alliance', 'premium-of-an-alliance', 'run-a-campaign', 'stories'],
  },
  {
    part: 'learning',
    slugs: ['commons', 'pathways', 'digest-and-events', 'cards-on-your-site'],
  },
  {
    part: 'files',
    slugs: ['alliance-file', 'premium-report', 'compute-files', 'import-files'],
  },
  {
    part: 'running',
    slugs: ['run-in-production', 'backups'],
  },
] as const;
