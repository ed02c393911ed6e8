import { textOf } from '../table-file.ts';
import { type CellReader, cellFault, cellValue } from './cell-reader.ts';

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/;
const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const yearAlone = /^\d{4}$/;

/** Reads a day: `2026-04-03`, or day, month, year as in France (`03/04/2026` is 3 April). The result is `YYYY-MM-DD`. */
export const readDay: CellReader<string> = (cell) => {
  const found = textOf(cell);
  const [, a, b, c] = iso.exec(found) ?? [];
  const [, day, month, year] = french.exec(found) ?? [];
  const parts = a ? [a, b!, c!] : day ? [year!, month!, day] : null;
  if (parts === null) {
    return cellFault(yearAlone.test(found) ? 'table.year-alone' : 'table.not-a-day', { found });
  }
  const written = `${parts[0]}-${parts[1]!.padStart(2, '0')}-${parts[2]!.padStart(2, '0')}`;
  return exists(written) ? cellValue(written) : cellFault('table.no-such-day', { found });
};

/** True when the calendar has that day: JavaScript would turn 31 February into 3 March. */
function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day && !day.startsWith('0000');
}
