import type { Language } from '../../kernel/language.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { pioneerAddress } from '../addresses.ts';
import type { Pioneer } from '../domain/pioneer.ts';
import { whereOf } from '../labels.ts';
import { showcaseWords } from '../words.ts';

/** Where, since when, with how many: the line above the name of an alliance. */
function overline(language: Language, pioneer: Pioneer): string {
  const words = showcaseWords[language];
  return [
    whereOf(pioneer),
    pioneer.since === null ? null : words.since(pioneer.since),
    formatCount(language, pioneer.actors.length, words.actors),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** The texts of an entry in their typography, set once for each alliance and language. */
const entryTexts = new WeakMap<Pioneer, Partial<Record<Language, EntryTexts>>>();

interface EntryTexts {
  readonly over: string;
  readonly name: string;
  readonly need: string;
}

function textsOf(language: Language, pioneer: Pioneer): EntryTexts {
  const known = entryTexts.get(pioneer) ?? {};
  const texts = known[language] ?? {
    over: overline(language, pioneer),
    name: typeset('fr', pioneer.name),
    need: typeset(language, pioneer.need[language]),
  };
  entryTexts.set(pioneer, { ...known, [language]: texts });
  return texts;
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
  const texts = textsOf(language, pioneer);
  return (
    <li class="entry">
      <p class="over">{texts.over}</p>
      <h3 lang={language === 'fr' ? undefined : 'fr'}>
        <a href={pioneerAddress(language, pioneer.slug)}>{texts.name}</a>
      </h3>
      <p>{texts.need}</p>
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
  const texts = textsOf(language, pioneer);
  return (
    <article class="card">
      <p class="over">{texts.over}</p>
      <h3 lang={language === 'fr' ? undefined : 'fr'}>
        <a href={pioneerAddress(language, pioneer.slug)}>{texts.name}</a>
      </h3>
      <p>{texts.need}</p>
    </article>
  );
}
