import { writeDelimited } from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import { actorKindsOf, type Pioneer } from '../domain/pioneer.ts';
import { showcaseWords } from '../words.ts';

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
  return writeDelimited([Object.values(columns), ...rows], ',');
}
