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

/** The alliances asked for: nearest to the words when there are some, else in alphabetical order; never a rank. */
export function filterPioneers(pioneers: readonly Pioneer[], filters: PioneerFilters): readonly Pioneer[] {
  const wanted = wordsOf(filters.words);
  const found = pioneers.filter((pioneer) => matches(pioneer, filters) && hasWords(pioneer, wanted));
  if (wanted.length === 0) return found;
  const isNamed = ({ name }: Pioneer) => startsWords(searchKey(name), wanted);
  return [...found.filter(isNamed), ...found.filter((pioneer) => !isNamed(pioneer))];
}

/** How many alliances each value of a facet would show, the other facets staying as they are. */
export function countValues(
  pioneers: readonly Pioneer[],
  filters: PioneerFilters,
  facet: Facet,
): ReadonlyMap<string, number> {
  const chosen = { ...filters.chosen, [facet]: [] };
  const words = wordsOf(filters.words);
  const counts = new Map<string, number>();
  for (const pioneer of pioneers) {
    if (!matches(pioneer, { ...filters, chosen }) || !hasWords(pioneer, words)) continue;
    for (const value of valuesOf(pioneer, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const matches = (pioneer: Pioneer, { chosen }: PioneerFilters): boolean =>
  facets.every((facet) => {
    const asked = chosen[facet];
    return asked.length === 0 || valuesOf(pioneer, facet).some((value) => asked.includes(value));
  });

/** Whether each of these begins a word of a folded text. */
const startsWords = (key: string, words: readonly string[]): boolean =>
  words.every((word) => ` ${key}`.includes(` ${word}`));

const wordsOf = (typed: string): readonly string[] =>
  searchKey(typed)
    .split(' ')
    .filter((word) => word !== '');

/** What is searched, folded once for each alliance. */
const folded = new WeakMap<Pioneer, string>();

function hasWords(pioneer: Pioneer, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const key = folded.get(pioneer) ?? searchKey(textOf(pioneer));
  folded.set(pioneer, key);
  return startsWords(key, words);
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
