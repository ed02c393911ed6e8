import type { Room } from '../platform/ports/room.ts';
import { observatoryAddress } from './observatory/addresses.ts';
import { registerObservatory } from './observatory/routes.tsx';
import { observatoryWords } from './observatory/words.ts';

/** Evaluation seen from each side, and the observatory. */
export const evaluationRoom: Room = {
  name: 'evaluation',
  navigation: [
    {
      id: 'observatory',
      label: { fr: observatoryWords.fr.navigation, en: observatoryWords.en.navigation },
      addresses: observatoryAddress,
      place: 'menu',
      order: 50,
    },
  ],
  publicPages: () => [observatoryAddress],
  routes(router) {
    registerObservatory(router);
  },
};
