import { generateAtomFeed } from 'feedsmith';
import type { Language } from '../../kernel/language.ts';
import { listAddress, openAddresses, pioneerAddress } from '../addresses.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { themeLabel } from '../labels.ts';
import { showcaseWords } from '../words.ts';

/** Entries of the feed, at most: the latest told or corrected. */
const most = 50;

/** The pioneers told or corrected last, as Atom. */
export function pioneersAtom(pioneers: readonly Pioneer[], language: Language, origin: string): string {
  const words = showcaseWords[language];
  const latest = [...pioneers]
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || a.slug.localeCompare(b.slug))
    .slice(0, most);
  const self = origin + openAddresses.atom[language];
  return generateAtomFeed({
    id: self,
    title: { value: words.title },
    subtitle: { value: words.description },
    updated: latest[0]?.updatedAt ?? new Date(0),
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: origin + listAddress(language), rel: 'alternate', type: 'text/html' },
    ],
    authors: [{ name: 'Cap17' }],
    entries: latest.map((pioneer) => ({
      id: origin + pioneerAddress('fr', pioneer.slug),
      title: { value: pioneer.name },
      updated: pioneer.updatedAt,
      links: [{ href: origin + pioneerAddress(language, pioneer.slug), rel: 'alternate', type: 'text/html' }],
      summary: { value: `${pioneer.need[language]} ${pioneer.answer[language]}` },
      categories: pioneer.themes.map((theme) => ({ term: theme, label: themeLabel(language, theme) })),
    })),
  });
}
