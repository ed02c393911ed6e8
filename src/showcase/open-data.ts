import { type OpenData, openDataFiles } from '../platform/ports/open-data.ts';
import { openAddresses, showcaseAddresses } from './addresses.ts';

/** The pioneers: alliances that exist, with figures and sources. */
export const pioneersOpenData: OpenData = {
  name: 'pioneers',
  title: { fr: 'Pionniers', en: 'Pioneers' },
  description: {
    fr: 'Une ligne par alliance réelle : besoin, acteurs, chiffres avec leur année et leur source, leçons, conditions de transfert.',
    en: 'One line per real alliance: need, actors, figures with their year and source, lessons, conditions of transfer.',
  },
  page: showcaseAddresses.list,
  files: [
    ...openDataFiles('/api/v1/pioneers', ['csv', 'jsonld']),
    {
      format: 'json',
      mediaType: 'application/json',
      address: { fr: openAddresses.json, en: openAddresses.json },
    },
  ],
};
