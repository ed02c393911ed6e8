import type { MaturityDoor, PathwayHelp } from '../../platform/ports/contributions.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { listPathwaysFor } from '../actions/list-pathways.ts';
import { pathwayAddress, pathwayAddresses } from './addresses.ts';
import { saidText } from './said.tsx';
import { pathwayWords } from './words.ts';

/** The pathways that fit a level of maturity of a territory. */
export const pathwaysDoor: MaturityDoor = {
  name: 'pathways',
  open: (level, language) => ({
    label: pathwayWords[language].forMaturity,
    address: `${addressIn(language, pathwayAddresses.find)}?maturity=${level}`,
  }),
};

/** Pathways for the work of other rooms. */
export const commonsHelp: PathwayHelp = {
  name: 'commons',
  list: async (work, language, { readDatabase }) =>
    (await listPathwaysFor(readDatabase, work)).map((pathway) => ({
      title: saidText(language, pathway.title),
      address: pathwayAddress(language, pathway.key),
      minutes: pathway.minutes,
    })),
};
