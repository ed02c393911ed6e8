/** The four kinds of official place, from the smallest to the largest. */
export const placeKinds = ['commune', 'epci', 'departement', 'region'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Where a place lies: mainland and Corsica, overseas département-régions, other overseas collectivities. */
export type PlaceZone = 'metro' | 'drom' | 'com';

/** An official place, as the Code officiel géographique of its vintage knows it. */
export interface Place {
  /** Kind and official code, e.g. `commune-26113`: what the rest of Cap17 refers to. */
  readonly id: string;
  readonly kind: PlaceKind;
  /** INSEE code of a commune, a département or a région; SIREN of an EPCI. */
  readonly code: string;
  readonly name: string;
  /** Municipal population, in persons; `null` where the source gives none. */
  readonly population: number | null;
  readonly zone: PlaceZone;
  /** Year of the Code officiel géographique in which the place last stood. */
  readonly vintage: number;
  readonly postalCodes: readonly string[];
  /** Every place that contains this one, itself included. An EPCI may lie in several départements. */
  readonly ancestorIds: readonly string[];
  /** For an EPCI, its legal form (`CC`, `CA`, `CU`, `METRO`, `MET69`). */
  readonly form: string | null;
}

/** A place found, and by what: its own name or code, or a name or code that it had before. */
export interface FoundPlace {
  readonly place: Place;
  readonly former: string | null;
}

/**
 * The id of a place.
 * @example placeId('commune', '26113') // 'commune-26113'
 */
export const placeId = (kind: PlaceKind, code: string): string => `${kind}-${code}`;

/**
 * Reads an id: kind and code, or `null` when it is not one.
 * @example readPlaceId('departement-2A') // { kind: 'departement', code: '2A' }
 */
export function readPlaceId(id: string): { readonly kind: PlaceKind; readonly code: string } | null {
  const found = /^(commune|epci|departement|region)-([0-9AB]{2,9})$/.exec(id);
  return found ? { kind: found[1] as PlaceKind, code: found[2]! } : null;
}
