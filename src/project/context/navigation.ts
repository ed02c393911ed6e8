import type { NavigationEntry } from '../../platform/ports/navigation.ts';
import { seriesAddresses } from './addresses.ts';
import { seriesWords } from './words.ts';

/** Where those who run the instance bring statistics in. */
export const seriesNavigation: NavigationEntry = {
  id: 'place-series',
  label: { fr: seriesWords.fr.navigation, en: seriesWords.en.navigation },
  addresses: seriesAddresses.begin,
  place: 'administration',
  order: 60,
};
