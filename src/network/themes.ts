import themes from '../../data/themes.json' with { type: 'json' };
import { headingKey } from '../formats/table/index.ts';
import type { Language, Localized } from '../kernel/language.ts';

/** Labels of the themes of actors and of needs, by code, in the order in which they are offered. */
export const themeLabels: ReadonlyMap<string, Localized> = new Map(
  themes.map(({ slug, fr, en }) => [slug, { fr, en }]),
);

/** What the themes of an actor or of a need are called; a value that is no list of themes has none. */
export const themeNames = (codes: unknown, language: Language): string[] =>
  (Array.isArray(codes) ? codes : []).map((code) => themeLabels.get(code)?.[language] ?? String(code));

const codeByName: ReadonlyMap<string, string> = new Map(
  themes.flatMap(({ slug, fr, en }) => [slug, fr, en].map((name) => [headingKey(name), slug] as const)),
);

/**
 * The themes that a text lists, separated by `;`, `/`, `|`, a line end, or a comma that is not part of a label: codes in
 * the order of the themes, and the words that are no theme. A theme is known by its code, by its label in either language,
 * or by words of it that no other label has («Inclusion» for «Emploi et inclusion»).
 */
export function readThemes(text: string): { readonly codes: string[]; readonly unknown: string[] } {
  const written = text
    .split(/[;/|\n]/u)
    .flatMap((part) => (codeOf(part) === null ? part.split(',') : [part]))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = new Set(written.map(codeOf));
  return {
    codes: [...themeLabels.keys()].filter((code) => found.has(code)),
    unknown: written.filter((part) => codeOf(part) === null),
  };
}

function codeOf(written: string): string | null {
  const key = headingKey(written);
  if (key === '') return null;
  return codeByName.get(key) ?? only((name) => name.startsWith(`${key} `)) ?? only(hasWordsOf(key));
}

const hasWordsOf = (key: string) => (name: string) =>
  key.split(' ').every((word) => name.split(' ').includes(word));

/** The code of the names that fit, when they are all of one theme. */
function only(fits: (name: string) => boolean): string | null {
  const codes = new Set([...codeByName].flatMap(([name, code]) => (fits(name) ? [code] : [])));
  return codes.size === 1 ? [...codes][0]! : null;
}
