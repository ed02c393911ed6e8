import { searchKey } from '../../kernel/search-key.ts';

/** Up to so many actors stand in one list of choices; more are found by a word of their name. */
export const mostInList = 400;
/** Actors proposed for what was typed, at most. */
const mostProposed = 50;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What was typed or chosen to say one actor. */
export interface ActorChoice {
  /** The actor meant; null while it is none, or may be several. */
  readonly id: string | null;
  readonly typed: string;
  /** Actors whose name answers what was typed, when it is not one alone. */
  readonly proposed: readonly Named[];
  /** How many answer, those not proposed too. */
  readonly count: number;
}

/** Name of the field where a name is typed, beside the one that holds an id. */
export const typedName = (name: string): string => `${name}-name`;
/** Name of the field that tells for which words a list was proposed. */
export const proposedFor = (name: string): string => `${name}-for`;

/**
 * Reads which actor is meant: by its id, chosen in a list, or by its name or some words of it, typed where they are too many
 * for a list. A choice made in a list that was proposed for other words counts no more.
 *
 * @param query the fields that were sent, under `name`, `name-name` and `name-for`
 * @param name of the field
 */
export function readActorChoice(
  actors: readonly Named[],
  query: Readonly<Record<string, string>>,
  name: string,
): ActorChoice {
  const typed = query[typedName(name)]?.trim() ?? '';
  const answering = typed === '' ? [] : namedLike(actors, typed);
  const chosen = actors.find(({ id }) => id === query[name]);
  const isOfTheseWords = typed === '' || typed === chosen?.name || typed === query[proposedFor(name)];
  const found =
    chosen !== undefined && isOfTheseWords ? chosen : answering.length === 1 ? answering[0] : null;
  return {
    id: found?.id ?? null,
    typed: typed === '' ? (found?.name ?? '') : typed,
    proposed: answering.length > 1 ? answering.slice(0, mostProposed) : [],
    count: answering.length,
  };
}

/** Actors of exactly this name; without any, those whose name has each word that was typed, or its beginning. */
function namedLike(actors: readonly Named[], typed: string): readonly Named[] {
  const key = searchKey(typed);
  if (key === '') return [];
  const keyed = actors.map((actor) => ({ actor, key: searchKey(actor.name) }));
  const exact = keyed.filter((one) => one.key === key);
  const words = key.split(' ').map((word) => ` ${word}`);
  const found =
    exact.length > 0 ? exact : keyed.filter((one) => words.every((word) => ` ${one.key}`.includes(word)));
  return found.map(({ actor }) => actor);
}
