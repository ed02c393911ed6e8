import type { Language } from '../../kernel/language.ts';
import { getPlace, listPlacesNamed, type Place, searchPlaces } from '../../places/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { Filters, SearchOrder } from '../domain/filters.ts';
import { longestRuns, placeRuns, withoutRun } from '../domain/named-places.ts';
import { type Expressions, mostTerms, noExpressions, readQuestion, type Term } from '../domain/question.ts';
import { widen } from '../domain/relaxation.ts';
import { isStopWord } from '../domain/stop-words.ts';
import { spellingsIn, wordsOfQuestion } from '../domain/words-of.ts';
import { type AnswerCounts, noCounts } from '../search/facets.ts';
import type { Found, IndexTerm, Narrowing, SearchIndex } from '../search/search-index.ts';
import { listResources, type StoredResource } from '../store/resource-store.ts';
import { findSpellings, listNewestIds } from '../store/search-store.ts';
import { commonsDatabase } from '../store/tables.ts';
import { indexOf } from './keep-index.ts';

/** Fewer results than this, and the question is asked more widely. */
const enough = 5;

/** What a search answers. */
export interface SearchAnswer {
  readonly total: number;
  /** Those of the page asked for, the best first. */
  readonly found: readonly StoredResource[];
  /** What was looked for, as texts hold it. */
  readonly stems: readonly string[];
  readonly counts: AnswerCounts;
  readonly publishers: readonly { readonly value: string; readonly total: number }[];
  readonly years: readonly { readonly value: string; readonly total: number }[];
  /** Words that were read as others, because no resource has them. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that no resource has, nor anything near. */
  readonly missing: readonly string[];
  /** Words that no resource has and that are the name of places, with the same search narrowed to each. */
  readonly named: readonly NamedPlaces[];
  /** True when not everything that was asked for is in each result. */
  readonly isWidened: boolean;
  readonly place: { readonly id: string; readonly name: string } | null;
  /** True when a place was typed that there is not. */
  readonly isPlaceUnknown: boolean;
}

/** Words of a question that are the name of places. */
export interface NamedPlaces {
  /** As they were typed. */
  readonly name: string;
  /** The question without them. */
  readonly rest: string;
  /** The most peopled first. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

/** Places of one name that are told. */
const mostNamesakes = 3;

/** Searches the commons: words, filters, and how many each answer of each filter would give. */
export async function searchResources(
  database: Database,
  language: Language,
  order: SearchOrder,
  pageSize: number,
): Promise<SearchAnswer> {
  const kept = indexOf(database, language);
  const [place, expressions, index] = await Promise.all([
    resolvePlace(database, order.filters.place),
    order.typed === '' ? noExpressions : kept.expressions(),
    kept.current(),
  ]);
  const narrowing = narrowedTo(order.filters, place);
  const window = { offset: (order.page - 1) * pageSize, limit: pageSize };
  const reading = await readTyped(database, language, order.typed, { expressions, index });
  const isPlaceUnknown = order.filters.place !== '' && place === null;
  const answer = isPlaceUnknown ? nothing : answerIn(index, reading, narrowing, window);
  const found = await listResources(commonsDatabase(database), answer.ids);
  const asTyped = spellingsIn([order.typed]);
  const asPublished = spellingsIn(
    reading.corrected.length === 0
      ? []
      : found.flatMap(({ title, summaryFr, summaryEn }) => [title, summaryFr, summaryEn]),
  );
  return {
    total: answer.total,
    found,
    stems: [...new Set(answer.terms.flatMap(({ ways }) => ways.flat()))],
    counts: answer.counts,
    publishers: answer.publishers,
    years: answer.years,
    corrected: reading.corrected.map(({ from, to }) => ({ from: asTyped(from), to: asPublished(to) })),
    missing: answer.missing.map(asTyped),
    named: reading.named,
    isWidened: answer.isWidened,
    place: place && { id: place.id, name: place.name },
    isPlaceUnknown,
  };
}

const narrowedTo = (
  { facets, publishers, years }: Filters,
  place: Awaited<ReturnType<typeof resolvePlace>>,
): Narrowing => ({ facets, publishers, years, place: place && { id: place.id, around: place.around } });

/** What filters alone find, the last that came or changed first. */
export async function listNewest(
  database: Database,
  filters: Filters,
  limit: number,
): Promise<readonly StoredResource[]> {
  const place = await resolvePlace(database, filters.place);
  if (filters.place !== '' && place === null) return [];
  const tables = commonsDatabase(database);
  return listResources(tables, await listNewestIds(tables, narrowedTo(filters, place), limit));
}

/** What was typed, as the index looks for it. */
interface Reading {
  readonly isEmpty: boolean;
  readonly terms: readonly (IndexTerm & Pick<Term, 'typed' | 'isGoal'>)[];
  readonly corrected: SearchAnswer['corrected'];
  readonly named: SearchAnswer['named'];
}

const nothing = {
  ids: [],
  total: 0,
  counts: noCounts(),
  publishers: [],
  years: [],
  terms: [],
  missing: [],
  isWidened: false,
} as const;

/** Looks in the index, as widely as it takes; in one go, so that nothing changes meanwhile. */
function answerIn(
  index: SearchIndex,
  reading: Reading,
  narrowing: Narrowing,
  window: { readonly offset: number; readonly limit: number },
) {
  if (reading.isEmpty) {
    const all = { isWanted: () => true, weights: [] };
    return { ...nothing, ...index.answer(null, all, narrowing, window) };
  }
  const found = index.find(reading.terms);
  const weights = found.counts.map((held) => (held === 0 ? 0 : Math.log(1 + index.size / held)));
  const missing = reading.terms.filter((_, at) => weights[at] === 0).map(({ typed }) => typed);
  const asked = widen(weights);
  const isWanted = asked.find((wanted) => countWanted(found, wanted) >= enough) ?? asked.at(-1);
  const answer =
    isWanted === undefined ? nothing : index.answer(found, { isWanted, weights }, narrowing, window);
  index.close();
  return { ...answer, terms: reading.terms, missing, isWidened: isWanted !== asked[0] };
}

const countWanted = ({ byMask }: Found, isWanted: (mask: number) => boolean): number =>
  byMask.reduce((sum, count, mask) => (isWanted(mask) ? sum + count : sum), 0);

/** Reads what was typed: synonyms, then the nearest spelling of words that no resource has. */
async function readTyped(
  database: Database,
  language: Language,
  typed: string,
  { expressions, index }: { readonly expressions: Expressions; readonly index: SearchIndex },
): Promise<Reading> {
  if (typed === '') return { isEmpty: true, terms: [], corrected: [], named: [] };
  const kept = indexOf(database, language);
  const isUnknown = ({ ways }: IndexTerm) => !ways.some((way) => way.every((stem) => index.holds(stem)));
  const readAs = async (text: string): Promise<Reading['terms']> => {
    const terms = readQuestion(language, text, expressions);
    const stems = await kept.stemsOf(terms.flatMap(({ ways }) => ways.flat()));
    return terms.map((term) => ({
      ...term,
      ways: term.ways
        .map((way) => way.flatMap((word) => stems.get(word) ?? []))
        .filter(({ length }) => length > 0),
    }));
  };
  const read = async (text: string): Promise<Reading['terms']> => {
    const terms = await readAs(text);
    // An expression that no resource has, nor what means the same, never hides its words, which some may have; a goal is one
    // thing, whose number alone says nothing.
    const parted = terms.flatMap((term) => {
      const words = term.typed.split(' ');
      if (!isUnknown(term) || term.isGoal || words.length === 1) return [Promise.resolve([term])];
      return words.filter((word) => !isStopWord(language, word)).map(readAs);
    });
    const all = (await Promise.all(parted)).flat();
    return all
      .filter(({ typed }, at) => all.findIndex((other) => other.typed === typed) === at)
      .slice(0, mostTerms);
  };
  const first = await read(typed);
  const unknown = first
    .filter((term) => isUnknown(term) && !term.isGoal)
    .flatMap((term) => term.typed.split(' '));
  const named = await namesOfPlaces(database, typed, unknown);
  // The name of a place is no slip for another word.
  const slips = unknown.filter((word) => !named.some(({ words }) => words.includes(word)));
  const near = await findSpellings(commonsDatabase(database), slips);
  const nearStems = await kept.stemsOf([...near.values()].flat());
  const isHeld = (word: string) => (nearStems.get(word) ?? []).some((stem) => index.holds(stem));
  const spellings = new Map(
    [...near].flatMap(([asked, words]) => {
      const word = words.find(isHeld);
      return word === undefined ? [] : [[asked, word] as const];
    }),
  );
  const respelt = wordsOfQuestion(typed).map((word) => spellings.get(word) ?? word);
  return {
    isEmpty: false,
    terms: spellings.size === 0 ? first : await read(respelt.join(' ')),
    corrected: [...spellings].map(([from, to]) => ({ from, to })),
    named,
  };
}

/** The names of places among the words of a question that no resource has. */
async function namesOfPlaces(database: Database, typed: string, unknown: readonly string[]) {
  if (unknown.length === 0) return [];
  const words = wordsOfQuestion(typed);
  const asTyped = spellingsIn([typed]);
  const runs = placeRuns(words, new Set(unknown));
  const found = await listPlacesNamed(
    database,
    runs.map(({ key }) => key),
  );
  return longestRuns(runs.filter(({ key }) => found.has(key))).map((run) => ({
    words: run.words,
    name: run.words.map(asTyped).join(' '),
    rest: withoutRun(typed, run),
    places: found
      .get(run.key)!
      .slice(0, mostNamesakes)
      .map((place) => ({ id: place.id, name: nameOf(place) })),
  }));
}

/** The name of a place, with the département that tells a commune from its namesakes: typed, it finds the same one again. */
function nameOf({ kind, name, ancestorIds }: Place): string {
  const departement = ancestorIds.find((id) => id.startsWith('departement-'));
  return kind === 'commune' && departement !== undefined
    ? `${name} (${departement.slice('departement-'.length)})`
    : name;
}

/** What the place of a search is called; null when it has none, or one that there is not. */
export const nameOfPlace = async (database: Database, typed: string): Promise<string | null> =>
  (await resolvePlace(database, typed))?.name ?? null;

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
    : { id: place.id, name: nameOf(place), around: [...place.ancestorIds, 'country-FR'] };
}
