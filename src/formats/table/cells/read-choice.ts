import type { Language, Localized } from '../../../kernel/language.ts';
import { headingKey } from '../columns.ts';
import { textOf } from '../table-file.ts';
import { type CellReader, cellFault, cellValue } from './cell-reader.ts';

/** One value among a few: its code, its label, and how else people write it. */
export interface CellChoice<Code extends string> {
  readonly code: Code;
  readonly label: Localized;
  readonly synonyms?: readonly string[];
}

/** Codes with their words in both languages, and how else people write them in a cell. */
export const cellChoices = <Code extends string>(
  codes: readonly Code[],
  words: (language: Language) => Readonly<Record<Code, string>>,
  synonyms?: Readonly<Partial<Record<Code, readonly string[]>>>,
): CellChoice<Code>[] =>
  codes.map((code) => ({
    code,
    label: { fr: words('fr')[code], en: words('en')[code] },
    synonyms: synonyms?.[code] ?? [],
  }));

/** Reads one of a few codes by its code, its label in either language, or a synonym. */
export function readChoice<Code extends string>(choices: readonly CellChoice<Code>[]): CellReader<Code> {
  const codes = new Map<string, Code>();
  for (const { code, label, synonyms = [] } of choices)
    for (const name of [code, label.fr, label.en, ...synonyms]) codes.set(headingKey(name), code);
  return (cell, language) => {
    const found = textOf(cell);
    const code = codes.get(headingKey(found));
    if (code !== undefined) return cellValue(code);
    const expected = choices.map(({ label }) => label[language]).join(', ');
    return cellFault('table.not-a-choice', { found, expected });
  };
}

const yes = ['oui', 'o', 'yes', 'y', 'vrai', 'true', 'x', '1'];
const no = ['non', 'n', 'no', 'faux', 'false', '0'];

/** Reads a yes or a no. */
export const readYesNo: CellReader<boolean> = (cell) => {
  if (cell.kind === 'boolean') return cellValue(cell.value);
  const found = textOf(cell);
  const key = headingKey(found);
  if (yes.includes(key)) return cellValue(true);
  if (no.includes(key)) return cellValue(false);
  return cellFault('table.not-yes-no', { found });
};
