import { textOf } from '../table-file.ts';
import { type CellReader, cellFault, cellValue } from './cell-reader.ts';

/** Reads a text of at most so many characters. */
export const readText =
  (longest: number): CellReader<string> =>
  (cell) => {
    const text = textOf(cell);
    return text.length > longest
      ? cellFault('table.text-too-long', { found: text.length, limit: longest })
      : cellValue(text);
  };
