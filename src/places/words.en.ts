import type { SameKeys } from '../platform/web/messages/catalogue.ts';
import type { placesFr } from './words.fr.ts';

/** Words of the pages of places. */
export const placesEn: SameKeys<typeof placesFr> = {
  navigation: 'Places',
  title: 'Find a place',
  description:
    'Communes, intercommunalities, départements and regions of France, with their official codes and populations.',
  lead: 'Communes, intercommunalities, départements, regions: the whole of France, overseas included. Accents, hyphens and small slips do not matter.',
  label: 'Which place are you looking for?',
  hint: 'A name, an INSEE code, a postal code or the SIREN of an intercommunality.',
  search: 'Search',
  found: (count: string) => `${count} for “`,
  foundEnd: '”',
  result: { one: 'place', other: 'places' },
  atMost: (count: number) =>
    `The first ${count} places found. Add a word or a postal code to narrow it down.`,
  nothing: (typed: string) => `No place matches “${typed}”.`,
  nothingHelp:
    'Try the name alone, without the postal code, or the département: its page lists all its communes.',
  regions: 'By region',
  regionsIntro: 'Each region leads to its départements, its intercommunalities and its communes.',
  overseas: 'Other overseas territories',
  kinds: {
    commune: { one: 'commune', other: 'communes' },
    epci: { one: 'intercommunality', other: 'intercommunalities' },
    departement: { one: 'département', other: 'départements' },
    region: { one: 'region', other: 'regions' },
  },
  kindNames: {
    commune: 'Commune',
    epci: 'Intercommunality',
    departement: 'Département',
    region: 'Region',
  },
  forms: {
    CC: 'Community of communes',
    CA: 'Agglomeration community',
    CU: 'Urban community',
    METRO: 'Metropolis',
    MET69: 'Metropolis with special status',
  },
  code: { commune: 'INSEE code', epci: 'SIREN', departement: 'code', region: 'code' },
  cog: (year: number) => `official division of ${year}`,
  gone: (name: string) => `“${name}” is part of it: this is the commune of today.`,
  formerly: (name: string) => `also, formerly or in part: ${name}`,
  old: (year: number) =>
    `This place is no longer in the division in force: it last stood in that of ${year}.`,
  population: 'inhabitants',
  populationLabel: 'Municipal population',
  unknown: 'unknown',
  populationSummary: 'Where does this population come from?',
  populationSum: 'sum of the municipal populations of its communes',
  populationInput: 'Municipal populations',
  populationReserve:
    'A municipal population counts the people who usually live in the commune; it is published three years later.',
  postal: (codes: string) => `Postal codes: ${codes}`,
  inside: 'This place is part of',
  map: {
    title: 'Map',
    whole: (name) => `What ${name} is made of`,
    among: (name, within) => `Where ${name} lies: ${within}`,
    subtitle: {
      commune: 'By commune; populations are in the table or the list.',
      epci: 'By intercommunality; populations are in the table or the list.',
      departement: 'By département; populations are in the table or the list.',
      region: 'By region; populations are in the table or the list.',
    },
    here: 'here',
    population: 'Inhabitants',
  },
  containsCaption: 'Municipal population, in inhabitants',
  name: 'Name',
  pages: (kind: string) => `Pages of the list: ${kind}`,
  source: 'Source:',
  licence: (licence: string) => `Licence: ${licence}.`,
};
