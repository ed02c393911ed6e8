import type { Room } from '../platform/ports/room.ts';
import { simulatorPage } from './pages/addresses.ts';
import { allWords } from './pages/words/all-words.ts';
import { registerSimulator } from './routes.tsx';

/** The simulator of the alliance premium: no account, nothing kept. */
export const premiumRoom: Room = {
  name: 'premium',
  navigation: [
    {
      id: 'simulator',
      label: { fr: allWords.fr.results.crumb, en: allWords.en.results.crumb },
      addresses: simulatorPage,
      place: 'menu',
      order: 40,
    },
  ],
  publicPages: () => [simulatorPage],
  routes: registerSimulator,
};
