/** One word of the field in both languages, with the codes and the fields that hold it. */
export interface GlossaryTerm {
  readonly fr: string;
  readonly en: string;
  readonly codes: readonly string[];
  readonly fields: readonly string[];
}

export interface GlossaryPart {
  /** Title of the part in the source, which is in English. */
  readonly title: string;
  readonly terms: readonly GlossaryTerm[];
}

/** Words between backquotes, in order. */
const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

/**
 * Reads `docs/glossary.md`: under each heading a table of French word, English word, code, field, words to avoid.
 * Parts whose words have neither code nor field are advice to writers and are left out.
 */
export function readGlossary(markdown: string): readonly GlossaryPart[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => ({ title: section.split('\n')[0]!.trim(), terms: readTerms(section) }))
    .filter((part) => part.terms.some((term) => term.codes.length + term.fields.length > 0));
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
