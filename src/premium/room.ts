import type { Room } from '../platform/ports/room.ts';
import { simulatorPage } from './pages/addresses.ts';
import { resultWords } from './pages/words/words.ts';
import { registerSimulator } from './routes.tsx';

/** The simulator of the alliance premium: no account, nothing kept. */
export const premiumRoom: Room = {
  name: 'premium',
  navigation: [
    {
      id: 'simulator',
      label: { fr: resultWords.fr.crumb, en: resultWords.en.crumb },
      addresses: simulatorPage,
      place: 'menu',
      order: 40,
    },
  ],
  publicPages: () => [simulatorPage],
  routes: registerSimulator,
};
