import { readTypedNumber } from '../../typed-number/index.ts';
import { textOf } from '../table-file.ts';
import { type CellReader, type CellReading, cellFault, cellValue } from './cell-reader.ts';

interface AmountBounds {
  readonly least?: number;
  readonly greatest?: number;
}

/** Largest amount that is kept to the cent. */
export const largestAmount = 999_999_999_999.99;
const euros = /\s*(?:€|eur|euros?)$/i;
const thousands = /\s*(?:k€|keur|k ?euros?)$/i;

/** Reads a number as people write it: «1 234,56 €», blanks between thousands, decimal comma or point; never a guess. */
export const readAmount =
  ({ least = -largestAmount, greatest = largestAmount }: AmountBounds = {}): CellReader<number> =>
  (cell, language) => {
    if (cell.kind === 'number') return bounded(cell.value, String(cell.value), { least, greatest });
    const found = textOf(cell);
    const scale = thousands.test(found) ? 1_000 : 1;
    const bare = found.replace(scale === 1 ? euros : thousands, '');
    const read = readTypedNumber(bare, language);
    if (read.ok && !/e/i.test(bare)) return bounded(read.value * scale, found, { least, greatest });
    const proposal = !read.ok && 'proposal' in read.errors ? (read.errors.proposal ?? '') : '';
    return cellFault('table.not-a-number', { found, proposal });
  };

function bounded(value: number, found: string, bounds: Required<AmountBounds>): CellReading<number> {
  if (!Number.isFinite(value)) return cellFault('table.not-a-number', { found, proposal: '' });
  if (value < bounds.least) return cellFault('table.number-too-small', { found, limit: bounds.least });
  if (value > bounds.greatest) return cellFault('table.number-too-large', { found, limit: bounds.greatest });
  return cellValue(value);
}

/** Reads a whole number between bounds: a year, a count. */
export const readWhole =
  (least: number, greatest: number): CellReader<number> =>
  (cell, language) => {
    const read = readAmount({ least, greatest })(cell, language);
    const isAnother = read.ok ? !Number.isInteger(read.value) : read.fault.code === 'table.not-a-number';
    if (isAnother) return cellFault('table.not-whole', { found: textOf(cell), least, greatest });
    return read;
  };
