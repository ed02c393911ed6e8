/** What a spreadsheet would take for a formula, at the start of a cell. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/u;

/**
 * A text that a spreadsheet shows as it is: an apostrophe stands before what it would take for a formula. Reading the
 * file back takes the apostrophe away.
 * @example safeText('=1+1') // "'=1+1"
 */
export const safeText = (text: string): string =>
  formulaStart.test(text) || /^'[=+\-@\t\r＝]/u.test(text) ? `'${text}` : text;

/**
 * Writes a table as CSV that French spreadsheets open as they should: UTF-8 with its mark, semicolons, CRLF.
 * Numbers are written plain, texts are made safe, a missing value is an empty cell.
 */
export function writeDelimited(
  rows: readonly (readonly (string | number | null)[])[],
  separator: ';' | ',' = ';',
): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const text = safeText(value);
    return /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}
