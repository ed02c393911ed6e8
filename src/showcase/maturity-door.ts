import type { MaturityDoor } from '../platform/ports/contributions.ts';
import { listAddress } from './addresses.ts';
import { showcaseWords } from './words.ts';

/**
 * The pioneers, at every level: what is known of them tells where they are today, not the maturity of the territory in
 * which they began, so that no choice among them is made by it.
 */
export const pioneersDoor: MaturityDoor = {
  name: 'pioneers',
  open: (_level, language) => ({
    label: showcaseWords[language].forMaturity,
    address: listAddress(language),
  }),
};
