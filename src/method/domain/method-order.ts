/** The parts of the index, and in each the pages in the order in which they are best read. */
export const methodOrder = [
  {
    part: 'premium',
    slugs: [
      'alliance-premium',
      'four-premiums',
      'frugality',
      'joint-value',
      'coordination-and-engineering',
      'ramp-and-survival',
      'payback-and-dip',
      'justified-funding',
      'public-funds-cost',
    ],
  },
  {
    part: 'sharing',
    slugs: [
      'sharing-and-transfers',
      'shapley',
      'nucleolus',
      'tau-gately-scrb',
      'banzhaf',
      'owen-myerson',
      'superadditive-cover',
      'core-and-least-core',
      'stability-and-objections',
      'dividends-interaction',
      'sampling-large-games',
    ],
  },
  {
    part: 'uncertainty',
    slugs: [
      'uncertainty-ranges',
      'sampling',
      'correlation',
      'sensitivity',
      'value-of-information',
      'formula-grammar',
    ],
  },
  { part: 'appraisal', slugs: ['present-value', 'benefit-cost', 'sroi'] },
  {
    part: 'flows',
    slugs: [
      'model-mix',
      'accounts-check',
      'ecological-network-analysis',
      'finn-cycling',
      'concentration',
      'reciprocity',
      'betweenness-constraint',
      'multipliers',
    ],
  },
  {
    part: 'surveys',
    slugs: [
      'survey-intervals',
      'viewpoint-gaps',
      'agreement-reliability',
      'raking',
      'disclosure-control',
      'contribution-and-did',
    ],
  },
  { part: 'indicators', slugs: ['indicator-progress'] },
  { part: 'allocation', slugs: ['fund-allocation'] },
] as const satisfies readonly { readonly part: string; readonly slugs: readonly string[] }[];

export type MethodPart = (typeof methodOrder)[number]['part'];
