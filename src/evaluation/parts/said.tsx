import type { Language, Localized } from '../../kernel/language.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';

/**
 * A text that people wrote, in the language of the page; one that was not translated is said to be in French, so that it is
 * read aloud as such.
 */
export function Said({ language, text }: { readonly language: Language; readonly text: Localized }) {
  if (language === 'en' && text.en === text.fr) return <span lang="fr">{typeset('fr', text.fr)}</span>;
  return <>{typeset(language, text[language])}</>;
}
