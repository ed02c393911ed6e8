import type { SameKeys } from '../../platform/web/messages/catalogue.ts';
import type { observatoryFr } from './words.fr.ts';

/** Words of the observatory. */
export const observatoryEn: SameKeys<typeof observatoryFr> = {
  navigation: 'Observatory',
  title: 'What the studies say',
  description:
    'Published figures on partnerships and alliances, by viewpoint and year, each with its sample, source and caveats.',
  lead: (count: string) =>
    `${count}, viewpoint by viewpoint and year by year. They are national landmarks to place a discussion; never a target for a territory, never a grade.`,
  figure: { one: 'published figure', other: 'published figures' },
  found: { one: 'question', other: 'questions' },
  order:
    'Figures of the same question are brought together, whoever answered. Their order says nothing of their weight.',
  contradiction: (values: string, who: string) =>
    `Contradictory readings for ${who}: ${values}. Both are kept, each with its caveat.`,
  share: 'Share of those who answered, in %.',
  mark: 'Mean, out of 10.',
  number: 'Number published.',
  noYear: 'year unknown',
  noSample: 'not told',
  secondary: 'taken from another text',
  source: 'Source',
  seeSources: 'Sample, source and caveat',
  columns: {
    viewpoint: 'Viewpoint, year',
    value: 'Figure',
    sample: 'People',
    programme: 'Study',
    source: 'Source',
    caveat: 'Caveat',
  },
  none: 'none',
  facets: { viewpoint: 'Viewpoint', year: 'Year', programme: 'Study' },
  viewpoints: {
    citizens: 'Citizens',
    mayors: 'Mayors',
    associations: 'Associations',
    'employer-associations': 'Associations that employ',
    companies: 'Companies',
    foundations: 'Foundations',
  },
  filter: 'Filter',
  search: 'Search the questions',
  any: 'All',
  apply: 'Apply',
  clear: 'See everything',
  nothing: 'No figure matches.',
  nothingNext: 'Take a filter away, or search for one word only.',
  unknownFilter: (facet: string, value: string) =>
    `Filter left out: “${value}” is not a value of “${facet}”. Choose from the list.`,
  pages: 'Pages of the observatory',
  files: 'These figures for your tools:',
  howTitle: 'How to read',
  how: [
    'A figure without a known sample is to be read with care: its precision is not known.',
    'Two studies did not always ask in the same words: a difference between two years is not always a change.',
    'A national figure says nothing of a given territory. For that, ask its actors.',
  ],
};
