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
  /**
   * What stands for this field where it is empty or has no column: the first of these lists of fields that says something,
   * its texts one after the other.
   */
  readonly madeFrom?: readonly (readonly string[])[];
  readonly read: CellReader<Value>;
  /** What a cell that says something tells of its line, which is then passed over: a code of the tables' messages. */
  readonly passes?: string;
  /** The values between which a cell chooses: a word that is none of them may be asked about. */
  readonly choices?: readonly { readonly code: string; readonly label: Localized }[];
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

/** The ways to say one thing between which a heading leaves the choice: «Dénomination / Raison sociale». */
function waysOf(heading: string): string[] {
  const ways = heading.split(/\s*\/\s*|\s+(?:ou|or)\s+/i).map(headingKey);
  // «Nom / Prénom» is no choice: it is a person.
  return ways.length < 2 || ways.some((way) => way.startsWith('prenom')) ? [] : ways;
}

/**
 * The field of each heading that is known; a heading may be that of one column only. A heading that leaves a choice is read
 * where no other one says the same.
 */
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
  for (const at of [...ignored]) {
    const field = waysOf(headings[at]!)
      .map((way) => fields.get(way))
      .find((way) => way !== undefined && !mapping.has(way));
    if (field === undefined) continue;
    mapping.set(field, at);
    ignored.splice(ignored.indexOf(at), 1);
  }
  return { mapping, ignored };
}
