import type { Room } from '../platform/ports/room.ts';
import { demoPremiumPart } from './demo/load-demo-premium.ts';
import { sharingAnnex } from './meeting/sharing-annex.ts';
import { premiumVersionsMigration } from './migrations/2026-11-27-premium-versions.ts';
import { simulatorPage } from './pages/addresses.ts';
import { allWords } from './pages/words/all-words.ts';
import { premiumPersonalData } from './personal-data.ts';
import { registerAlliancePremium } from './register-alliance.ts';
import { registerSimulator } from './routes.tsx';
import { premiumFacts } from './story/premium-facts.ts';

/** The simulator of the premium, which keeps nothing; the premium of an alliance, kept in versions. */
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
  migrations: [premiumVersionsMigration],
  personalData: premiumPersonalData,
  allianceAnnexes: [sharingAnnex],
  storyFacts: [premiumFacts],
  demoParts: [demoPremiumPart],
  routes(router, ports) {
    registerSimulator(router, ports);
    registerAlliancePremium(router, ports);
  },
};
