import type { Language } from '../../kernel/language.ts';
import { getPlace, searchPlaces } from '../../places/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import {
  countAnswers,
  countPassing,
  type FacetCount,
  type FacetName,
  type SearchOrder,
} from '../domain/filters.ts';
import { readQuestion } from '../domain/question.ts';
import { widen } from '../domain/relaxation.ts';
import { summaryIn } from '../domain/resource.ts';
import { expressionsOf } from '../domain/synonyms.ts';
import { wordsOfQuestion } from '../domain/words-of.ts';
import { listResources, type StoredResource } from '../store/resource-store.ts';
import {
  countColumn,
  countFacets,
  findSpellings,
  hasAtLeast,
  listAll,
  listSynonyms,
  marks,
  markWords,
  type Narrowing,
  rankResources,
  type WeighedTerm,
  weighTerms,
} from '../store/search-store.ts';
import { type CommonsDatabase, commonsDatabase } from '../store/tables.ts';

/** Fewer results than this, and the question is asked more widely. */
const enough = 5;

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

/** What a search answers. */
export interface SearchAnswer {
  readonly total: number;
  readonly found: readonly FoundResource[];
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
  readonly publishers: readonly { readonly value: string; readonly total: number }[];
  readonly years: readonly { readonly value: string; readonly total: number }[];
  /** Words that were read as others, because no resource has them. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that no resource has, nor anything near. */
  readonly missing: readonly string[];
  /** True when not everything that was asked for is in each result. */
  readonly isWidened: boolean;
  readonly place: { readonly id: string; readonly name: string } | null;
  /** True when a place was typed that there is not. */
  readonly isPlaceUnknown: boolean;
}

/** Searches the commons: words, filters, and how many each answer of each filter would give. */
export async function searchResources(
  database: Database,
  language: Language,
  order: SearchOrder,
  pageSize: number,
): Promise<SearchAnswer> {
  const tables = commonsDatabase(database);
  const place = await resolvePlace(database, order.filters.place);
  const question = await readTyped(tables, language, order.typed);
  const narrowing: Narrowing = {
    facets: order.filters.facets,
    publishers: order.filters.publishers,
    years: order.filters.years,
    place: place && { id: place.id, around: place.around },
  };
  const isEmpty =
    (order.typed !== '' && question.query === null) || (order.filters.place !== '' && place === null);
  const answer = isEmpty
    ? { counts: [] as FacetCount[], publishers: [], years: [], found: [] as FoundResource[] }
    : await readAnswer(tables, language, { question, narrowing, page: order.page, pageSize });
  return {
    total: countPassing(answer.counts, order.filters.facets),
    found: answer.found,
    counts: countAnswers(answer.counts, order.filters.facets),
    publishers: answer.publishers,
    years: answer.years,
    corrected: question.corrected,
    missing: question.missing,
    isWidened: question.isWidened,
    place: place && { id: place.id, name: place.name },
    isPlaceUnknown: order.filters.place !== '' && place === null,
  };
}

interface Question {
  readonly terms: readonly WeighedTerm[];
  readonly query: string | null;
  readonly corrected: SearchAnswer['corrected'];
  readonly missing: readonly string[];
  readonly isWidened: boolean;
}

async function readAnswer(
  tables: CommonsDatabase,
  language: Language,
  asked: { question: Question; narrowing: Narrowing; page: number; pageSize: number },
) {
  const { question, narrowing, page, pageSize } = asked;
  const { query, terms } = question;
  const window = { offset: (page - 1) * pageSize, limit: pageSize };
  const [counts, publishers, years, ids] = await Promise.all([
    countFacets(tables, language, query, narrowing),
    countColumn(tables, language, query, narrowing, 'publisher'),
    countColumn(tables, language, query, narrowing, 'year'),
    query === null
      ? listAll(tables, narrowing, window)
      : rankResources(tables, language, { query, terms, narrowing }, window).then((hits) =>
          hits.map(({ id }) => id),
        ),
  ]);
  const resources = await listResources(tables, ids);
  return { counts, publishers, years, found: await explain(tables, language, terms, resources) };
}

/** Reads what was typed: synonyms, near spellings, and how widely it has to be asked. */
async function readTyped(tables: CommonsDatabase, language: Language, typed: string): Promise<Question> {
  const nothing = { terms: [], query: null, corrected: [], missing: [], isWidened: false };
  if (typed === '') return nothing;
  const groups = (await listSynonyms(tables, language)).map(expressionsOf);
  const first = await weighTerms(tables, language, readQuestion(language, typed, groups));
  const unknown = first.filter(({ weight }) => weight === 0).flatMap(({ ways }) => ways[0]!);
  const spellings = await findSpellings(tables, unknown);
  const respelt = wordsOfQuestion(typed).map((word) => spellings.get(word) ?? word);
  const terms =
    spellings.size === 0
      ? first
      : await weighTerms(tables, language, readQuestion(language, respelt.join(' '), groups));
  const known = terms.filter(({ weight }) => weight > 0);
  const asked = widen(known);
  let query = asked[0] ?? null;
  for (const wider of asked.slice(1)) {
    if (query === null || (await hasAtLeast(tables, language, query, enough))) break;
    query = wider;
  }
  return {
    terms: known,
    query,
    corrected: [...spellings].map(([from, to]) => ({ from, to })),
    missing: terms.filter(({ weight }) => weight === 0).map(({ typed: word }) => word),
    isWidened: query !== (asked[0] ?? null),
  };
}

/** A place by its id, or the first that is called so. */
async function resolvePlace(
  database: Database,
  typed: string,
): Promise<{ readonly id: string; readonly name: string; readonly around: readonly string[] } | null> {
  if (typed === '') return null;
  const known = await getPlace(database, typed);
  const place = known?.place ?? (await searchPlaces(database, { typed, limit: 1 }))[0]?.place;
  return place === undefined
    ? null
    : { id: place.id, name: place.name, around: [...place.ancestorIds, 'country-FR'] };
}

/** Every other part stands between marks. */
const cut = (marked: string): MarkedPart[] =>
  marked
    .replaceAll(marks.end, marks.begin)
    .split(marks.begin)
    .map((text, at) => ({ text, isMarked: at % 2 === 1 }))
    .filter(({ text }) => text !== '');

/** Cuts the texts of the results where words that were looked for stand, and says which stand where. */
async function explain(
  tables: CommonsDatabase,
  language: Language,
  terms: readonly WeighedTerm[],
  resources: readonly StoredResource[],
): Promise<FoundResource[]> {
  const texts = resources.flatMap((resource) => [resource.title, summaryIn(language, resource)]);
  if (terms.length === 0 || texts.length === 0) {
    const plain = (text: string): MarkedPart[] => [{ text, isMarked: false }];
    return resources.map((resource) => ({
      resource,
      title: plain(resource.title),
      summary: plain(summaryIn(language, resource)),
      inTitle: [],
      elsewhere: [],
    }));
  }
  const any = terms.map(({ query }) => `(${query})`).join(' | ');
  const marked = (await markWords(tables, language, any, texts)).map(cut);
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
