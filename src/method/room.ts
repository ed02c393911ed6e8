import type { Localized } from '../kernel/language.ts';
import type { NavigationEntry } from '../platform/ports/navigation.ts';
import type { Room } from '../platform/ports/room.ts';
import { methodAddresses } from './addresses.ts';
import { glossaryParts } from './glossary.ts';
import { guides } from './help/guides.ts';
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

/** The help, the pages about computations, the glossary, and what the product commits to. */
export const methodRoom: Room = {
  name: 'method',
  navigation: [
    entry('help', 'help', 'method', 5),
    entry('method', 'index', 'method', 10),
    entry('glossary', 'glossary', 'method', 20),
    entry('accessibility', 'accessibility', 'commitments', 10),
    entry('privacy', 'privacy', 'commitments', 20),
    entry('ecodesign', 'ecodesign', 'commitments', 30),
  ],
  publicPages: () => {
    const { page, glossaryPart, guide, ...single } = methodAddresses;
    const filled = ({ fr, en }: Localized, slugs: Iterable<string>): Localized[] =>
      [...slugs].map((slug) => ({ fr: fr.replace(':slug', slug), en: en.replace(':slug', slug) }));
    return [
      ...Object.values(single),
      ...filled(page, methodTexts.fr.keys()),
      ...filled(guide, guides.fr.keys()),
      ...filled(
        glossaryPart,
        glossaryParts.map(({ slug }) => slug),
      ),
    ];
  },
  routes: registerMethodPages,
};
