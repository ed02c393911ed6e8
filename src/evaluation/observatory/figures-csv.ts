import type { Language } from '../../kernel/language.ts';
import type { PublishedFigure } from './published-figure.ts';

const columns = [
  'id',
  'viewpoint',
  'year',
  'question',
  'value',
  'unit',
  'sample',
  'programme',
  'source',
  'readFrom',
  'caveat',
] as const;

/** The figures as CSV (RFC 4180, UTF-8), codes and names of columns in English; unknown is empty. */
export function figuresCsv(figures: readonly PublishedFigure[], language: Language): string {
  const rows = figures.map((figure) =>
    columns.map((column) => {
      const value = figure[column];
      return cell(typeof value === 'object' && value !== null ? value[language] : value);
    }),
  );
  return [[...columns], ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula is preceded by an apostrophe. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
