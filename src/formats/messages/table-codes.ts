import type { MessageParams } from './message-texts.ts';

/** Codes of the problems and notices of table files (CSV, XLSX), whatever is imported from them. */
export const tableCodes = [
  'table.empty',
  'table.headings-only',
  'table.too-large',
  'table.too-many-lines',
  'table.too-many-columns',
  'table.windows-1252',
  'table.unreadable-byte',
  'table.not-delimited',
  'table.quote-not-closed',
  'table.too-many-values',
  'table.heading-twice',
  'table.column-missing',
  'table.column-ignored',
  'table.column-reserved',
  'table.total-skipped',
  'table.merged-filled',
  'table.value-missing',
  'table.cell-too-long',
  'table.text-too-long',
  'table.forbidden-character',
  'table.unseen-characters',
  'table.spreadsheet-error',
  'table.not-a-number',
  'table.number-too-small',
  'table.number-too-large',
  'table.not-whole',
  'table.not-a-day',
  'table.year-alone',
  'table.no-such-day',
  'table.not-a-choice',
  'table.not-yes-no',
  'table.not-a-workbook',
  'table.workbook-password',
  'table.workbook-structure',
  'table.inflates-too-much',
  'table.doctype',
] as const;
export type TableCode = (typeof tableCodes)[number];

export type TableMessages = Readonly<Record<TableCode, (params: MessageParams) => string>>;
