import { actorKinds, allianceKinds, allianceStages } from '../../kernel/codes.ts';
import { searchKey } from '../../places/index.ts';
import { actorKindsOf, type Pioneer } from './pioneer.ts';

/** What a list of pioneers may be narrowed by. */
export const facets = ['place', 'sdg', 'kind', 'actor', 'theme', 'stage'] as const;
export type Facet = (typeof facets)[number];

/** The value of a territory for alliances outside France, and for those larger than one région. */
export const abroad = 'abroad';
export const wide = 'wide';
/** The value of a stage that the sources read do not tell. */
export const unknownStage = 'unknown';

/** What is asked of the list. Values of one facet widen it, facets narrow it. */
export interface PioneerFilters {
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  /** Words to be found, as typed. */
  readonly words: string;
}

/** The filters read, and the values that are none of ours. */
export interface ReadFilters {
  readonly filters: PioneerFilters;
  readonly unknown: readonly { readonly facet: Facet; readonly value: string }[];
}

/** The codes of an alliance, gathered once. */
const gathered = new WeakMap<Pioneer, Readonly<Record<Facet, readonly string[]>>>();

/** The codes under which an alliance is found, facet by facet, each once. */
export function valuesOf(pioneer: Pioneer, facet: Facet): readonly string[] {
  const known = gathered.get(pioneer);
  if (known !== undefined) return known[facet];
  const values = Object.fromEntries(facets.map((one) => [one, [...new Set(gather(pioneer, one))]]));
  gathered.set(pioneer, values as Record<Facet, string[]>);
  return values[facet]!;
}

function gather(pioneer: Pioneer, facet: Facet): readonly string[] {
  switch (facet) {
    case 'place':
      return placeValuesOf(pioneer);
    case 'sdg':
      return pioneer.sdgs.map(String);
    case 'kind':
      return pioneer.kinds;
    case 'actor':
      return actorKindsOf(pioneer);
    case 'theme':
      return pioneer.themes;
    case 'stage':
      return [pioneer.stage ?? unknownStage];
  }
}

function placeValuesOf({ territory, places }: Pioneer): readonly string[] {
  if (territory.level === 'abroad') return [abroad];
  return places.length === 0 ? [wide] : places.map(({ id }) => id);
}

/** Reads what an address asks for; values of another shape are told, never guessed. */
export function readFilters(
  valuesAsked: (facet: Facet) => readonly string[],
  words: string,
  pioneers: readonly Pioneer[],
): ReadFilters {
  const read = facets.map((facet) => {
    const asked = [...new Set(valuesAsked(facet).filter((value) => value !== ''))].slice(0, 40);
    const isKnown = (value: string) =>
      fixedValues[facet].includes(value) ||
      pioneers.some((pioneer) => valuesOf(pioneer, facet).includes(value));
    return { facet, known: asked.filter(isKnown), asked };
  });
  return {
    filters: {
      chosen: Object.fromEntries(read.map(({ facet, known }) => [facet, known])) as Record<Facet, string[]>,
      words: words.trim().slice(0, 80),
    },
    unknown: read.flatMap(({ facet, known, asked }) =>
      asked.filter((value) => !known.includes(value)).map((value) => ({ facet, value: value.slice(0, 40) })),
    ),
  };
}

/** Values that exist even where no alliance has them. */
const fixedValues: Readonly<Record<Facet, readonly string[]>> = {
  place: [abroad, wide],
  sdg: Array.from({ length: 17 }, (_, index) => String(index + 1)),
  kind: allianceKinds,
  actor: actorKinds,
  theme: [],
  stage: [...allianceStages, unknownStage],
};

/** The alliances in which each of these words begins one of theirs; all of them without words. */
export function withWords(pioneers: readonly Pioneer[], words: string): readonly Pioneer[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return pioneers;
  return pioneers.filter((pioneer) => startsWords(foldedText(pioneer), wanted));
}

/**
 * The alliances asked for: nearest to the words when there are some, else in alphabetical order; never a rank.
 * @param worded those that have the words, by `withWords`: long texts are read once for the list and its counts
 */
export function filterPioneers(worded: readonly Pioneer[], filters: PioneerFilters): readonly Pioneer[] {
  const wanted = wordsOf(filters.words);
  const found = worded.filter((pioneer) => matches(pioneer, filters));
  if (wanted.length === 0) return found;
  const isNamed = ({ name }: Pioneer) => startsWords(` ${searchKey(name)}`, wanted);
  return [...found.filter(isNamed), ...found.filter((pioneer) => !isNamed(pioneer))];
}

/** How many of the alliances that have the words each value of a facet would show, the other facets staying as they are. */
export function countValues(
  worded: readonly Pioneer[],
  filters: PioneerFilters,
  facet: Facet,
): ReadonlyMap<string, number> {
  const chosen = { ...filters.chosen, [facet]: [] };
  const counts = new Map<string, number>();
  for (const pioneer of worded) {
    if (!matches(pioneer, { ...filters, chosen })) continue;
    for (const value of valuesOf(pioneer, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const matches = (pioneer: Pioneer, { chosen }: PioneerFilters): boolean =>
  facets.every((facet) => {
    const asked = chosen[facet];
    return asked.length === 0 || valuesOf(pioneer, facet).some((value) => asked.includes(value));
  });

/** Whether each of these begins a word of a folded text that a space precedes. */
const startsWords = (key: string, words: readonly string[]): boolean =>
  words.every((word) => key.includes(` ${word}`));

const wordsOf = (typed: string): readonly string[] =>
  searchKey(typed)
    .split(' ')
    .filter((word) => word !== '');

/** What is searched, folded once for each alliance. */
const folded = new WeakMap<Pioneer, string>();

function foldedText(pioneer: Pioneer): string {
  const key = folded.get(pioneer) ?? ` ${searchKey(textOf(pioneer))}`;
  folded.set(pioneer, key);
  return key;
}

const textOf = ({ name, territory, region, places, need, answer, lessons, actors }: Pioneer): string =>
  [
    name,
    territory.name,
    region,
    ...places.map((place) => place.name),
    ...[need, answer, lessons].flatMap((text) => (text === null ? [] : [text.fr, text.en])),
    ...actors.map((actor) => actor.name),
  ].join(' ');
