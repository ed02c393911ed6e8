import type { Language } from '../../kernel/language.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { languageOfText, type Texts, textIn } from '../domain/pathway.ts';

/** A text of a pathway, set in the typography of the language that it is written in, which is told when it is the other one. */
export function Said({ text, language }: { readonly text: Texts; readonly language: Language }) {
  const written = languageOfText(language, text);
  const set = typeset(written, textIn(language, text));
  return written === language ? set : <span lang={written}>{set}</span>;
}

/** The same, where only a text can stand: a title in the head, a name of a link. */
export const saidText = (language: Language, text: Texts): string =>
  typeset(languageOfText(language, text), textIn(language, text));
