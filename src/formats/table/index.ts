export { type CellReader, type CellReading, cellFault, cellValue } from './cells/cell-reader.ts';
export { largestAmount, readAmount, readWhole } from './cells/read-amount.ts';
export { type CellChoice, cellChoices, readChoice, readYesNo } from './cells/read-choice.ts';
export { readDay } from './cells/read-day.ts';
export { readText } from './cells/read-text.ts';
export { cleanText } from './clean-text.ts';
export { type ColumnSpec, headingKey } from './columns.ts';
export { eachOnce } from './each-once.ts';
export { findHeadings } from './find-headings.ts';
export { readDelimited } from './read-delimited.ts';
export { type ReadRecords, readRecords, type TableRecord } from './read-records.ts';
export { sniffFormat } from './sniff-format.ts';
export {
  type Cell,
  columnLetters,
  limits as tableLimits,
  type Separator,
  separators,
  type TableFile,
  type TableLine,
  type TableProblem,
  type TableSheet,
  tableProblem,
  textOf,
} from './table-file.ts';
export { safeText, writeDelimited } from './write-delimited.ts';
