import { writeDelimited } from '../../formats/table/index.ts';
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
      return typeof value === 'object' && value !== null ? value[language] : value;
    }),
  );
  return writeDelimited([[...columns], ...rows], ',');
}
