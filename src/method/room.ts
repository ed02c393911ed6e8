import type { NavigationEntry } from '../platform/ports/navigation.ts';
import type { Room } from '../platform/ports/room.ts';
import { methodAddresses } from './addresses.ts';
import { methodTexts } from './library.ts';
import { methodWords } from './pages/words.ts';
import { registerMethodPages } from './routes.tsx';

type EntryName = keyof typeof methodWords.fr.navigation;

const entry = (
  id: EntryName,
  at: keyof typeof methodAddresses,
  place: NavigationEntry['place'],
  order: number,
) => ({
  id,
  label: { fr: methodWords.fr.navigation[id], en: methodWords.en.navigation[id] },
  addresses: methodAddresses[at],
  place,
  order,
});

/** The pages about computations, the glossary, and what the product commits to. */
export const methodRoom: Room = {
  name: 'method',
  navigation: [
    entry('method', 'index', 'method', 10),
    entry('glossary', 'glossary', 'method', 20),
    entry('accessibility', 'accessibility', 'commitments', 10),
    entry('privacy', 'privacy', 'commitments', 20),
    entry('ecodesign', 'ecodesign', 'commitments', 30),
  ],
  publicPages: () => {
    const { page, ...single } = methodAddresses;
    const slugs = [...methodTexts.fr.keys()];
    const texts = slugs.map((slug) => ({
      fr: page.fr.replace(':slug', slug),
      en: page.en.replace(':slug', slug),
    }));
    return [...Object.values(single), ...texts];
  },
  routes: registerMethodPages,
};
