import type { Language } from '../../kernel/language.ts';
import type { Database } from '../../platform/ports/database.ts';
import { summaryIn } from '../domain/resource.ts';
import type { StoredResource } from '../store/resource-store.ts';
import { markStems, marks } from '../store/search-store.ts';
import { commonsDatabase } from '../store/tables.ts';
import type { SearchAnswer } from './search-resources.ts';

/** One resource found, with its texts cut where a word that was looked for begins and ends. */
export interface FoundResource {
  readonly resource: StoredResource;
  readonly title: readonly MarkedPart[];
  readonly summary: readonly MarkedPart[];
  /** Which of the things asked for its title holds, and which only its other words do. */
  readonly inTitle: readonly string[];
  readonly elsewhere: readonly string[];
}

export interface MarkedPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Every other part stands between marks. */
const cut = (marked: string): MarkedPart[] =>
  marked
    .replaceAll(marks.end, marks.begin)
    .split(marks.begin)
    .map((text, at) => ({ text, isMarked: at % 2 === 1 }))
    .filter(({ text }) => text !== '');

/** Cuts the texts of what a search found where words that were looked for stand, and says which stand where. */
export async function explainFound(
  database: Database,
  language: Language,
  { found: resources, stems }: Pick<SearchAnswer, 'found' | 'stems'>,
): Promise<FoundResource[]> {
  const texts = resources.flatMap((resource) => [resource.title, summaryIn(language, resource)]);
  if (stems.length === 0 || texts.length === 0) {
    const plain = (text: string): MarkedPart[] => (text === '' ? [] : [{ text, isMarked: false }]);
    return resources.map((resource) => ({
      resource,
      title: plain(resource.title),
      summary: plain(summaryIn(language, resource)),
      inTitle: [],
      elsewhere: [],
    }));
  }
  const marked = (await markStems(commonsDatabase(database), language, stems, texts)).map(cut);
  const said = (parts: readonly MarkedPart[]): string[] => [
    ...new Set(parts.filter(({ isMarked }) => isMarked).map(({ text }) => text.toLowerCase())),
  ];
  return resources.map((resource, at) => {
    const [title, summary] = [marked[2 * at]!, marked[2 * at + 1]!];
    const inTitle = said(title);
    return {
      resource,
      title,
      summary,
      inTitle,
      elsewhere: said(summary).filter((word) => !inTitle.includes(word)),
    };
  });
}
