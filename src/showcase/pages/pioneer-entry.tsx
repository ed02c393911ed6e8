import type { Language } from '../../kernel/language.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { pioneerAddress } from '../addresses.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { whereOf } from '../labels.ts';
import { showcaseWords } from '../words.ts';

/** Where, since when, with how many: the line above the name of an alliance. */
export function overline(language: Language, pioneer: Pioneer): string {
  const words = showcaseWords[language];
  return [
    whereOf(pioneer),
    pioneer.since === null ? null : words.since(pioneer.since),
    formatCount(language, pioneer.actors.length, words.actors),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** An alliance in a list. */
export function PioneerEntry({
  pioneer,
  language,
}: {
  readonly pioneer: Pioneer;
  readonly language: Language;
}) {
  const { kinds } = showcaseWords[language];
  return (
    <li class="entry">
      <p class="over">{overline(language, pioneer)}</p>
      <h3 lang={language === 'fr' ? undefined : 'fr'}>
        <a href={pioneerAddress(language, pioneer.slug)}>{typeset('fr', pioneer.name)}</a>
      </h3>
      <p>{typeset(language, pioneer.need[language])}</p>
      <p class="over">{pioneer.kinds.map((kind) => kinds[kind]).join(' · ')}</p>
    </li>
  );
}

/** An alliance among a few. */
export function PioneerCard({
  pioneer,
  language,
}: {
  readonly pioneer: Pioneer;
  readonly language: Language;
}) {
  return (
    <article class="card">
      <p class="over">{overline(language, pioneer)}</p>
      <h3 lang={language === 'fr' ? undefined : 'fr'}>
        <a href={pioneerAddress(language, pioneer.slug)}>{typeset('fr', pioneer.name)}</a>
      </h3>
      <p>{typeset(language, pioneer.need[language])}</p>
    </article>
  );
}
