/** The anonymous aggregates of the platform. */
export const aggregateAddress = { fr: '/observatoire/alliances', en: '/observatory/alliances' } as const;

/** The same for programs: every release. */
export const aggregateFiles = {
  json: '/api/v1/observatory/aggregates',
  csv: '/api/v1/observatory/aggregates.csv',
} as const;
