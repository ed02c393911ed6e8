import type { Language } from '../../kernel/language.ts';
import { actorKindsOf, type Pioneer } from '../domain/pioneer.ts';
import { showcaseWords } from '../words.ts';

/** A cell of CSV. A text that a spreadsheet would take for a formula is preceded by an apostrophe. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The pioneers as CSV (RFC 4180, UTF-8): one row each, several codes of a cell apart by `|`; unknown is empty.
 * @param language of the column names and of the texts
 */
export function pioneersCsv(pioneers: readonly Pioneer[], language: Language): string {
  const columns = showcaseWords[language].csvColumns;
  const rows = pioneers.map((pioneer) => {
    const cells: Record<keyof typeof columns, string | number | null> = {
      slug: pioneer.slug,
      name: pioneer.name,
      territory: pioneer.territory.name,
      code: pioneer.territory.code,
      region: pioneer.region,
      since: pioneer.since,
      kinds: pioneer.kinds.join('|'),
      actors: actorKindsOf(pioneer).join('|'),
      need: pioneer.need[language],
      answer: pioneer.answer[language],
      sdgs: pioneer.sdgs.join('|'),
      themes: pioneer.themes.join('|'),
      sources: pioneer.sources.map(({ url }) => url).join('|'),
    };
    return (Object.keys(columns) as (keyof typeof columns)[]).map((column) => cells[column]);
  });
  return [Object.values(columns), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
