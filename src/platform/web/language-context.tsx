import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../kernel/language.ts';
import { type Format, formats } from './format/format.ts';

const LanguageContext = createContext<Language>('fr');

/** Tells the language of what it holds; `Page` does it on the server, an island does it for itself. */
export function Speak({
  language,
  children,
}: {
  readonly language: Language;
  readonly children?: ComponentChildren;
}) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The language that the component is shown in. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** Figures in words, in the language that the component is shown in. */
export const useFormat = (): Format => formats[useContext(LanguageContext)];
