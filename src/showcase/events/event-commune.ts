import type { FormFault } from '../../people/index.ts';
import { type FoundPlace, listPlacesById, type Place, searchKey, searchPlaces } from '../../places/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { formatList } from '../../platform/web/format/counts.ts';
import { eventWords } from './words.ts';

/** Communes that one name may have, and those that a fault proposes. */
const most = { found: 50, proposed: 5 } as const;

/** A commune, with where it is. */
interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Codes and names of its département, région. */
  readonly around: readonly Pick<Place, 'kind' | 'code' | 'name'>[];
}

/** The commune that a text stands for, or why there is none; null for an empty text. */
export type CommuneRead = { readonly placeId: string | null } | { readonly fault: FormFault };

/**
 * Finds the commune of an event as people write it: its name, with its département where several have this name, by its
 * name or its number; a postal code or an INSEE code are understood too.
 *
 * @example findCommune(database, 'Saint-Denis (La Réunion)') // { placeId: 'commune-97411' }
 */
export async function findCommune(database: Database, typed: string): Promise<CommuneRead> {
  if (typed === '') return { placeId: null };
  const [, name = typed, hint = ''] = /^(.*\S)\s*[(,]\s*([^()]+?)\s*\)?$/.exec(typed) ?? [];
  const found = await searchPlaces(database, { typed: name, kinds: ['commune'], limit: most.found });
  const candidates = await withPlacesAround(database, found);
  const isHere = ({ around }: Candidate): boolean =>
    hint === '' ||
    around.some((place) => place.code === hint.toUpperCase() || searchKey(place.name) === searchKey(hint));
  const byName = candidates.filter((one) => searchKey(one.name) === searchKey(name));
  // A code names its commune alone, or those that share a postal code.
  const named = byName.length > 0 || !/\d/.test(name) ? byName : candidates;
  const [only, ...others] = named.filter(isHere);
  if (only !== undefined && others.length === 0) return { placeId: only.id };
  const proposed = (only === undefined ? (named.length > 0 ? named : candidates) : [only, ...others]).slice(
    0,
    most.proposed,
  );
  return { fault: faultOf(typed, proposed, only !== undefined) };
}

async function withPlacesAround(
  database: Database,
  found: readonly FoundPlace[],
): Promise<readonly Candidate[]> {
  const ids = [...new Set(found.flatMap(({ place }) => place.ancestorIds))];
  const around = new Map((await listPlacesById(database, ids)).map((place) => [place.id, place]));
  return found.map(({ place }) => ({
    id: place.id,
    name: place.name,
    around: place.ancestorIds.flatMap((id) => {
      const one = around.get(id);
      return one === undefined || id === place.id || one.kind === 'epci' ? [] : [one];
    }),
  }));
}

/** A commune as it may be typed again. */
function written({ name, around }: Candidate): string {
  const where = around.find(({ kind }) => kind === 'departement') ?? around[0];
  return where === undefined ? name : `${name} (${where.name})`;
}

function faultOf(typed: string, proposed: readonly Candidate[], isSeveral: boolean): FormFault {
  const message = (language: 'fr' | 'en'): string => {
    const words = eventWords[language].faults;
    const names = formatList(language, proposed.map(written));
    if (proposed.length === 0) return words.noCommune(typed);
    return isSeveral ? words.severalCommunes(typed, names) : words.nearCommunes(typed, names);
  };
  return { field: 'commune', code: 'EVT-007', message: { fr: message('fr'), en: message('en') } };
}
