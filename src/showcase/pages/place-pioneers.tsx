import type { Language } from '../../kernel/language.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { facetAddress } from '../addresses.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { showcaseWords } from '../words.ts';
import { PioneerCard } from './pioneer-entry.tsx';

const shownAtMost = 3;

/** On the page of a place: the alliances born there. */
export function PlacePioneers({
  language,
  placeId,
  pioneers,
}: {
  readonly language: Language;
  readonly placeId: string;
  readonly pioneers: readonly Pioneer[];
}) {
  const words = showcaseWords[language];
  return (
    <Section id="pioneers" title={words.place.title}>
      <div class="grid cols-3">
        {pioneers.slice(0, shownAtMost).map((pioneer) => (
          <PioneerCard key={pioneer.slug} pioneer={pioneer} language={language} />
        ))}
      </div>
      {pioneers.length <= shownAtMost ? null : (
        <p class="go">
          <a href={facetAddress(language, 'place', placeId)}>
            {words.place.more(formatCount(language, pioneers.length, words.alliances))}
          </a>
        </p>
      )}
    </Section>
  );
}
