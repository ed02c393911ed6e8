import { limits, type TableProblem, tableProblem } from './table-file.ts';

type Place = {
  readonly sheet: string | null;
  readonly line: number;
  readonly column: string;
};

/** What a cell may not hold at all: control characters but tab and line ends, half characters. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;
/** Unseen characters that turn the text around or hide in it. */
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/;

/** The text of a cell made fit to be kept: composed accents, no blank at its ends, no unseen direction mark. */
export function cleanText(
  text: string,
  place: Place,
): { readonly text: string; readonly problem?: TableProblem; readonly notice?: TableProblem } {
  if (text.length > limits.cell) {
    return { text: '', problem: tableProblem('table.cell-too-long', { ...place, limit: limits.cell }) };
  }
  const bad = forbidden.exec(text);
  if (bad) {
    const found = `U+${bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return { text: '', problem: tableProblem('table.forbidden-character', { ...place, found }) };
  }
  const plain = text.split(unseen).join('').normalize('NFC').trim();
  // An export puts an apostrophe before what a spreadsheet would take for a formula: it is not part of the value.
  const value = /^'[=+\-@\t\r＝]/.test(plain) ? plain.slice(1) : plain;
  return unseen.test(text)
    ? { text: value, notice: tableProblem('table.unseen-characters', place) }
    : { text: value };
}
