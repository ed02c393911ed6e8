import type { Language } from '../../kernel/language.ts';

/** Version of what partners wrote on their pages: another one is added beside it, never put in its place. */
const base = '/embed/v1';

/** The script of `<cap17-embed>` and the style of frames. */
export const embedScript = `${base}/cap17.js`;
export const embedStyle = `${base}/cap17.css`;

/** Where a kind of card answers in a language: a page for frames; with `.json`, what the element reads. */
export const embedPath = (language: Language, name: string): string => `${base}/${language}/${name}`;

/** A card with its choices; empty ones are left out. */
export function embedAddress(
  language: Language,
  name: string,
  choices: Readonly<Record<string, string>>,
): string {
  const given = Object.entries(choices).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given).toString();
  return query === '' ? embedPath(language, name) : `${embedPath(language, name)}?${query}`;
}
