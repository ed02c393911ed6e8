import type { Localized } from '../../kernel/language.ts';

/** One word of the field in both languages, with the codes and the fields that hold it. */
export interface GlossaryTerm {
  readonly fr: string;
  readonly en: string;
  readonly codes: readonly string[];
  readonly fields: readonly string[];
}

export interface GlossaryPart {
  readonly title: Localized;
  /** Last word of the address of its page. */
  readonly slug: string;
  readonly terms: readonly GlossaryTerm[];
}

/** Words between backquotes, in order. */
const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

/**
 * Reads `docs/glossary.md`: under each heading, in English and then French in brackets, a table of French word, English
 * word, code, field, words to avoid. Parts whose words have neither code nor field are advice to writers and are left out.
 */
export function readGlossary(markdown: string): readonly GlossaryPart[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => ({ ...readHeading(section.split('\n')[0]!), terms: readTerms(section) }))
    .filter((part) => part.terms.some((term) => term.codes.length + term.fields.length > 0));
}

/** `Sharing (Le partage)`; a heading without brackets has one title for both languages. */
function readHeading(heading: string): { readonly title: Localized; readonly slug: string } {
  const [, en = heading.trim(), fr = en] = /^(.+?)\s*\((.+)\)\s*$/.exec(heading) ?? [];
  const slug = en
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return { title: { fr, en }, slug };
}

function readTerms(section: string): GlossaryTerm[] {
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => {
    const [fr = '', en = '', code = '', field = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { fr, en, codes: quoted(code), fields: quoted(field) };
  });
}
