import type { MaturityDoor } from '../platform/ports/contributions.ts';
import { addressIn } from '../platform/web/layout/address.ts';
import { commonsAddresses } from './addresses.ts';
import { commonsWords } from './words.ts';

/** The resources that fit a level of maturity of a territory. */
export const resourcesDoor: MaturityDoor = {
  name: 'resources',
  open: (level, language) => ({
    label: commonsWords[language].forMaturity,
    address: `${addressIn(language, commonsAddresses.list)}?maturity=${level}`,
  }),
};
