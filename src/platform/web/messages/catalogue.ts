import type { Language } from '../../../kernel/language.ts';
import { typeset } from '../typography/typeset.ts';

/** A text, a text made from figures, or a group of those. */
export type Message =
  | string
  | ((...values: never[]) => string)
  | readonly string[]
  | { readonly [key: string]: Message };
export type MessageGroup = { readonly [key: string]: Message };

/** The same keys and the same figures, in other words: what the English side of a catalogue must have. */
export type SameKeys<Group> = Group extends string
  ? string
  : Group extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Group extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof Group]: SameKeys<Group[Key]> };

type Catalogue<Group> = Readonly<Record<Language, SameKeys<Group>>>;

function typesetMessage(language: Language, message: Message): Message {
  if (typeof message === 'string') return typeset(language, message);
  if (typeof message === 'function') {
    const write = message as (...values: unknown[]) => string;
    return (...values: unknown[]) => typeset(language, write(...values));
  }
  if (Array.isArray(message)) return message.map((text: string) => typeset(language, text));
  return typesetGroup(language, message as MessageGroup);
}

/** Sets the texts of one language in its typography: for an island, which carries the words of its page's language only. */
export function typesetGroup<Group extends MessageGroup>(language: Language, group: Group): SameKeys<Group> {
  const texts = Object.entries(group).map(([key, message]) => [key, typesetMessage(language, message)]);
  return Object.fromEntries(texts) as SameKeys<Group>;
}

/**
 * Joins the texts of one page or of one kind of component in both languages. Texts are written with the characters of a
 * keyboard and set here in the typography of their language. One catalogue per page, so that an island carries its own
 * words only.
 *
 * @example catalogue({ close: 'Fermer ?' }, { close: 'Close?' }).fr.close // 'Fermer ?' with a narrow no-break space
 */
export function catalogue<const Group extends MessageGroup>(
  fr: Group,
  en: SameKeys<Group>,
): Catalogue<Group> {
  return {
    fr: typesetGroup('fr', fr),
    en: typesetGroup('en', en as MessageGroup) as SameKeys<Group>,
  };
}
