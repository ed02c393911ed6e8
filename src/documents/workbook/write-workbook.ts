import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import type { Cell, CellFormat, Sheet, Workbook } from '../../platform/ports/workbook.ts';
import { cleanText } from '../text/clean-text.ts';
import { repack } from '../text/pack.ts';
import { sheetNames } from './sheet-names.ts';
import { dressPart } from './xlsx-dress.ts';

/** Formats of numbers by their code in a workbook; a reader shows them with the marks of its own language. */
const numberFormats: Readonly<Record<CellFormat, string>> = {
  amount: '#,##0.00',
  precise: '#,##0.000000',
  percent: '0.0%',
  factor: '0.0000',
  whole: '0',
};

/** Longest text that a cell may hold. */
const longest = 32_000;

/**
 * Writes a workbook: numbers are numbers, formulas live and carry their last value, text is never a formula whatever its
 * first character. The same workbook gives the same bytes.
 */
export function writeWorkbook(given: Workbook, kind: 'xlsx' | 'ods'): Uint8Array {
  const names = sheetNames(given.sheets.map(({ name }) => name));
  const book: WorkBook = utils.book_new();
  for (const [at, sheet] of given.sheets.entries()) utils.book_append_sheet(book, sheetOf(sheet), names[at]!);
  book.Props = { Title: cleanText(given.title), Author: cleanText(given.author ?? 'Cap17') };
  const bytes = new Uint8Array(
    write(book, { type: 'buffer', bookType: kind, bookSST: true, compression: true }) as Buffer,
  );
  return repack(bytes, (name, text) => (kind === 'xlsx' ? dressPart(name, text, given) : undated(text)));
}

const undated = (text: string): string => text.replace(/<(meta:creation-date|dc:date)>[^<]*<\/\1>/g, '');

function sheetOf(sheet: Sheet): WorkSheet {
  const made: WorkSheet = utils.aoa_to_sheet([]);
  const wide = Math.max(1, ...sheet.rows.map((row) => row.length));
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const written = cellOf(cell);
      if (written !== null) made[utils.encode_cell({ r: row, c: column })] = written;
    }
  }
  made['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, sheet.rows.length - 1), c: wide - 1 },
  });
  made['!cols'] = sheet.widths.map((wch) => ({ wch }));
  return made;
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'string') {
    const text = cleanText(cell);
    return { t: 's', v: text.length > longest ? `${text.slice(0, longest)}…` : text };
  }
  if (typeof cell === 'number') return numberOf(cell);
  const { value, format } = cell;
  const formula = 'formula' in cell ? { f: cell.formula } : {};
  return { ...numberOf(value), z: numberFormats[format], ...formula };
}

/** What is beyond numbers has no cell of number. */
const numberOf = (value: number): CellObject =>
  Number.isFinite(value) ? { t: 'n', v: value } : { t: 's', v: '–' };
