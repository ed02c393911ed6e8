import type { Language } from '../../kernel/language.ts';
import { searchKey } from '../../kernel/search-key.ts';
import {
  type CatalogueIndicator,
  catalogueIndicators,
  type IndicatorFamily,
  indicatorFamilies,
} from './catalogue.ts';

/** What is asked of the catalogue. */
export interface CatalogueFilter {
  readonly q: string;
  readonly family: IndicatorFamily | null;
  readonly goal: number | null;
}

/** Reads the question of an address; what is not a family or a goal is left out. */
export function readCatalogueFilter(query: Readonly<Record<string, string>>, q: string): CatalogueFilter {
  const goal = /^\d{1,2}$/.test(query.goal ?? '') ? Number(query.goal) : 0;
  return {
    q,
    family: indicatorFamilies.find((family) => family === query.family) ?? null,
    goal: goal >= 1 && goal <= 17 ? goal : null,
  };
}

/** The indicators that answer: every word is found in the label, the definition or the code, whatever accents and capitals. */
export function searchCatalogue(
  { q, family, goal }: CatalogueFilter,
  language: Language,
): CatalogueIndicator[] {
  const words = searchKey(q).split(' ').filter(Boolean);
  return catalogueIndicators.filter((indicator) => {
    if (family !== null && indicator.family !== family) return false;
    if (goal !== null && !indicator.sdgs.includes(goal)) return false;
    const text = searchKey(
      `${indicator.label[language]} ${indicator.definition[language]} ${indicator.variable ?? ''} ${indicator.id}`,
    );
    return words.every((word) => text.includes(word));
  });
}
