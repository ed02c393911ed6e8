import type { MessageParams } from './message-texts.ts';
import { quoteText } from './quote-value.ts';
import type { TableMessages } from './table-codes.ts';
import { writeDay } from './write-day.ts';

const quote = (value: string | number | undefined): string => `“${quoteText(String(value ?? ''))}”`;

/** Where it is: “Line 9, “Amount”: ”; nothing when it is the file as a whole. */
function at({ line, column }: MessageParams): string {
  if (line === undefined) return '';
  return column === undefined ? `Line ${line}: ` : `Line ${line}, ${quote(column)}: `;
}

/** What is said of table files, in English. */
export const tableMessagesEn: TableMessages = {
  'table.empty': () => 'The file is empty. No line was imported.',
  'table.headings-only': () => 'The file holds only a line of headings.',
  'table.too-large': ({ limit }) => `File too large: ${limit} MB at most.`,
  'table.too-many-lines': ({ limit }) => `More than ${limit} lines. Split the file.`,
  'table.too-many-columns': (params) => `${at(params)}more than ${params.limit} columns.`,
  'table.windows-1252': () => 'Encoding detected: Windows-1252. Check the accents in the preview.',
  'table.unreadable-byte': (params) =>
    `${at(params)}unreadable character (byte ${params.found}). Save the file as UTF-8.`,
  'table.not-delimited': () => 'This file cannot be read as a table. Save it as CSV or XLSX.',
  'table.not-a-table': ({ found }) =>
    `This file is ${found}, not a table. Open it in a spreadsheet program, then save it as CSV or XLSX.`,
  'table.quote-not-closed': (params) => `${at(params)}quotation mark opened and never closed.`,
  'table.too-many-values': (params) =>
    `${at(params)}${params.found} values for ${params.expected} columns. A value that holds the separator must stand between quotation marks.`,
  'table.heading-twice': (params) =>
    `Two columns are called ${quote(params.column)} (${params.first} and ${params.second}). Rename or remove one of them.`,
  'table.column-missing': ({ expectedEn, read }) =>
    `Required column missing: ${quote(expectedEn)}. Columns read: ${read === '' ? 'none' : read}.`,
  'table.column-ignored': ({ column }) => `Column ${quote(column)} ignored.`,
  'table.column-reserved': ({ column }) => `Reserved column ignored: ${column}.`,
  'table.total-skipped': (params) => `${at(params)}line of totals, passed over.`,
  'table.note-skipped': (params) => `${at(params)}line of remarks, passed over.`,
  'table.closed-skipped': (params) =>
    `${at(params)}closed according to the file (${quote(params.found)}), passed over. To take it all the same, ignore the column of its state.`,
  'table.theme-unknown': (params) => `${at(params)}${quote(params.found)} is no known theme; left aside.`,
  'table.merged-filled': (params) =>
    `${at(params)}merged cells down to line ${params.last}; their value was given to each line.`,
  'table.value-missing': (params) => `${at(params)}this value is required.`,
  'table.cell-too-long': (params) => `${at(params)}exceeds ${params.limit} characters.`,
  'table.text-too-long': (params) => `${at(params)}${params.found} characters, ${params.limit} at most.`,
  'table.forbidden-character': (params) => `${at(params)}holds a forbidden character (${params.found}).`,
  'table.unseen-characters': (params) => `${at(params)}unseen characters were taken out.`,
  'table.spreadsheet-error': (params) => `${at(params)}the cell holds an error (${params.found}).`,
  'table.not-a-number': (params) =>
    `${at(params)}${quote(params.found)} is not an amount. Example: ${params.proposal || '1,234.56'}.`,
  'table.thousands-unsure': (params) =>
    `${at(params)}${quote(params.found)} may be read in two ways, as thousands or as decimals. Write ${params.proposal}, or two decimals.`,
  'table.not-euros': (params) =>
    `${at(params)}${quote(params.found)} is not in euros. Give its equivalent in euros a year, or leave the cell empty: the amount stays unknown.`,
  'table.no-upper-end': (params) =>
    `${at(params)}${quote(params.found)} has no upper end. Give a range, like “5,000 to 8,000”, or leave the cell empty: the amount stays unknown.`,
  'table.about': (params) =>
    `${at(params)}${quote(params.found)} is taken as it is. A range would say better what you know.`,
  'table.monthly': (params) => `${at(params)}${quote(params.found)} is counted twelve times a year.`,
  'table.number-too-small': (params) =>
    `${at(params)}${quote(params.found)}; expected: ${params.limit === 0 ? 'zero or more' : `${params.limit} or more`}.`,
  'table.number-too-large': (params) => `${at(params)}${quote(params.found)} exceeds ${params.limit}.`,
  'table.not-whole': (params) =>
    `${at(params)}${quote(params.found)}; expected: a whole number from ${params.least} to ${params.greatest}.`,
  'table.not-a-day': (params) =>
    `${at(params)}${quote(params.found)} is not a date. Example: 03/04/2026 for 3 April 2026.`,
  'table.year-alone': (params) =>
    `${at(params)}${quote(params.found)} is a year; expected: a date, for example 31/12/${params.found}.`,
  'table.no-such-day': (params) => `${at(params)}${quote(params.found)} is not in the calendar.`,
  'table.not-a-choice': (params) =>
    `${at(params)}${quote(params.found)} is not known. Expected one of: ${params.expected}.`,
  'table.not-asked': (params) =>
    `${at(params)}this question is not asked to this viewpoint (${params.found}). Empty the cell.`,
  'table.no-answer': (params) => `${at(params)}no answer on this line. Fill a cell, or take the line away.`,
  'table.not-yes-no': (params) => `${at(params)}${quote(params.found)}; expected: yes or no.`,
  'table.identity-number': (params) =>
    `${at(params)}${quote(params.found)} is not a ${params.kind} number (${params.expectedEn}). A spreadsheet may have changed this code. Give the column the Text format.`,
  'table.identity-checksum': (params) =>
    `${at(params)}the checksum of ${quote(params.found)} is wrong; check it. The number is kept.`,
  'table.place-code': (params) =>
    `${at(params)}${quote(params.found)} is not the code of a commune (five characters, like 01004). A spreadsheet may have changed this code. Give the column the Text format.`,
  'table.code-without-zero': ({ count, found, meant, line }) =>
    `Codes lost their leading zero in a spreadsheet (${count} ${Number(count) === 1 ? 'line' : 'lines'}, the first is line ${line}: ${found}); they are read with it: ${meant}.`,
  'table.web-address': (params) =>
    `${at(params)}${quote(params.found)} is not a web address. Example: https://www.exemple.fr.`,
  'table.same-twice': ({ first, line }) => `Lines ${first} and ${line}: same identifier, different contents.`,
  'table.address-twice': ({ first, line, found }) =>
    `Lines ${first} and ${line}: the same address (${found}), different contents. Keep one of them.`,
  'table.not-a-list': (params) => `${at(params)}a list of objects is expected, alone or under “items”.`,
  'table.same-again': ({ first, line }) => `Line ${line}: the same as line ${first}, passed over.`,
  'table.range-reversed': (params) =>
    `${at(params)}${quote(params.found)}; the low end comes before the high one.`,
  'table.years-reversed': (params) =>
    `${at(params)}the last year comes after the first one; found: ${params.first}, then ${params.last}.`,
  'table.end-missing': (params) =>
    `${at(params)}whom the link ${params.side === 'from' ? 'goes from' : 'goes to'} is missing: a name, a number or an identifier.`,
  'table.end-unknown': (params) =>
    `${at(params)}${quote(params.found)} is no actor of this territory, or may be several of them.`,
  'table.end-itself': (params) =>
    `${at(params)}a link goes from one actor to another; found ${quote(params.found)} twice.`,
  'table.same-link': ({ first, line }) =>
    `Lines ${first} and ${line}: the same link, between the same, in the same direction. Join them, or give each its first year.`,
  'table.basis-unknown': (params) =>
    `${at(params)}an equivalent without a basis of valuation: kept as “other, told in the source”.`,
  'table.two-values': ({ first, line, found }) =>
    `Lines ${first} and ${line}: two values for ${writeDay('en', found)}. Keep one.`,
  'table.day-ahead': (params) =>
    `${at(params)}${writeDay('en', params.found)} is yet to come; a reading is past, or of today.`,
  'table.other-unit': (params) =>
    `${at(params)}unit ${quote(params.found)}; this indicator is counted in ${params.expected}. Convert the column.`,
  'table.not-a-workbook': () =>
    'Format not recognised: the content is neither an XLSX workbook nor CSV text. Save the table as XLSX or CSV.',
  'table.workbook-password': () => 'Workbook protected by a password. Save it without one.',
  'table.workbook-structure': () =>
    'Abnormal structure of the workbook. Open it in a spreadsheet program and save it again.',
  'table.inflates-too-much': ({ limit }) => `This file unpacks to more than ${limit} MB.`,
  'table.doctype': () => 'XML content not allowed (DOCTYPE).',
};
