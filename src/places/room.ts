import type { Room } from '../platform/ports/room.ts';
import { placeAddresses } from './addresses.ts';
import { registerPlaceApi } from './api.ts';
import { placesMigration } from './migrations/2026-11-25-places.ts';
import { contoursMigration } from './migrations/2026-11-27-contours.ts';
import { registerPlacePages } from './routes.tsx';
import { placesSeed } from './seed.ts';
import { placeWords } from './words.ts';

/** Official geography: communes, EPCI, départements, régions. */
export const placesRoom: Room = {
  name: 'places',
  navigation: [
    {
      id: 'places',
      label: { fr: placeWords.fr.navigation, en: placeWords.en.navigation },
      addresses: placeAddresses.index,
      place: 'method',
      order: 20,
    },
  ],
  publicPages: () => [placeAddresses.index],
  migrations: [placesMigration, contoursMigration],
  seeds: [placesSeed],
  routes(router, ports) {
    registerPlacePages(router, ports);
    registerPlaceApi(router, ports);
  },
};
