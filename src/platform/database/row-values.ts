import { types } from 'pg';

/** Kinds of PostgreSQL values, by their number in its catalogue. */
const kinds = { int8: 20, date: 1082, int8List: 1016, dateList: 1182 } as const;

/** The parser of text lists (1009), which the types of `pg` do not name. */
const readList = types.getTypeParser(1009 as never) as (text: string) => (string | null)[];

/**
 * How values of the database are read, once for all:
 * int8 (and counts) as a number, refused beyond what a double holds exactly; a date as `YYYY-MM-DD`, without time or zone;
 * numeric stays text, so that money is exact.
 */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [kinds.int8]: wholeNumber,
  [kinds.date]: (text) => text,
  [kinds.int8List]: (text) => readList(text).map((item) => (item === null ? null : wholeNumber(item))),
  [kinds.dateList]: readList,
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} is beyond the whole numbers that can be read exactly`);
  return value;
}

/** Given to every connection. */
export const rowValues = {
  getTypeParser(kind: number, format?: 'text' | 'binary') {
    return format !== 'binary' && parsers[kind] ? parsers[kind] : types.getTypeParser(kind, format);
  },
} as typeof types;
