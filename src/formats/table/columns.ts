import type { Language, Localized } from '../../kernel/language.ts';
import type { CellReader } from './cells/cell-reader.ts';

/** One column that an import understands. */
export interface ColumnSpec<Value = unknown> {
  /** Name of the field in the records. */
  readonly field: string;
  /** Heading that the template of the import has. */
  readonly label: Localized;
  /** Other headings that people and other programs write; accents, capitals and punctuation make no difference. */
  readonly synonyms: readonly string[];
  readonly isRequired?: boolean;
  /** Fields whose texts, one after the other, stand for this one where it is empty or has no column. */
  readonly madeFrom?: readonly string[];
  readonly read: CellReader<Value>;
  /** What a value that was read is called in a preview; itself unless told. */
  readonly show?: (value: unknown, language: Language) => string;
}

/** What a heading becomes to be compared: no accent, capital, punctuation or plural ending, no unit in brackets. */
export function headingKey(heading: string): string {
  return heading
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
    .join(' ');
}

/** The field of each heading that is known; a heading may be that of one column only. */
export function matchColumns(
  headings: readonly string[],
  columns: readonly ColumnSpec[],
): { readonly mapping: Map<string, number>; readonly ignored: number[] } {
  const fields = new Map<string, string>();
  for (const { field, label, synonyms } of columns) {
    for (const name of [field, label.fr, label.en, ...synonyms]) {
      const key = headingKey(name);
      if (!fields.has(key)) fields.set(key, field);
    }
  }
  const mapping = new Map<string, number>();
  const ignored: number[] = [];
  headings.forEach((heading, at) => {
    const field = heading === '' ? undefined : fields.get(headingKey(heading));
    if (field !== undefined && !mapping.has(field)) mapping.set(field, at);
    else if (heading !== '') ignored.push(at);
  });
  return { mapping, ignored };
}
