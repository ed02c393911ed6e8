import { type Place, type PlaceKind, type PlaceZone, placeId } from './place.ts';

/** The files of the official division, as `@etalab/decoupage-administratif` publishes them; only what is used. */
export interface OfficialFiles {
  readonly communes: readonly OfficialCommune[];
  readonly epci: readonly OfficialEpci[];
  readonly departements: readonly OfficialDepartement[];
  readonly regions: readonly OfficialRegion[];
}

export interface OfficialCommune {
  readonly code: string;
  readonly nom: string;
  readonly zone: PlaceZone;
  readonly departement: string;
  readonly region: string;
  readonly type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
  readonly anciensCodes?: readonly string[];
  readonly chefLieu?: string;
  readonly commune?: string;
}

export interface OfficialEpci {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly populationMunicipale: number;
  readonly membres: readonly { readonly code: string }[];
}

export interface OfficialDepartement {
  readonly code: string;
  readonly nom: string;
  readonly region: string;
  readonly zone: PlaceZone;
}

export type OfficialRegion = Omit<OfficialDepartement, 'region'>;

/** A name or a code that is no longer, or that is only a part: it leads to the place of today. */
export interface FormerPlace {
  readonly code: string;
  /** `null` when only the code is known. */
  readonly name: string | null;
  readonly intoId: string;
}

/** Names that places had, or that people give them, by the id of the place. */
export type KnownNames = Readonly<Record<string, readonly string[]>>;

/** These names as ways to find the places of today: they have no code of their own. */
export function knownNames(names: KnownNames, places: readonly Place[]): FormerPlace[] {
  const known = new Set(places.map(({ id }) => id));
  return Object.entries(names).flatMap(([intoId, called]) =>
    known.has(intoId) ? called.map((name) => ({ code: '', name, intoId })) : [],
  );
}

/**
 * The places of one vintage, each with all that contain it, and the former communes that lead to those of today.
 *
 * @param vintage year of the Code officiel géographique
 */
export function officialPlaces(
  files: OfficialFiles,
  vintage: number,
): { readonly places: Place[]; readonly former: FormerPlace[] } {
  const current = files.communes.filter(({ type }) => type === 'commune-actuelle');
  const epciOf = new Map(
    files.epci.flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)),
  );
  const make = makerOf(vintage);
  const places = [
    ...regionPlaces(files, make),
    ...departementPlaces(files, make),
    ...epciPlaces(files, current, make),
    ...current.map((commune) => communePlace(commune, epciOf.get(commune.code), make)),
  ];
  return { places, former: formerPlaces(files.communes, new Set(current.map(({ code }) => code))) };
}

type Maker = (
  kind: PlaceKind,
  code: string,
  rest: Pick<Place, 'name' | 'population' | 'zone' | 'ancestorIds'> & Partial<Place>,
) => Place;

const makerOf =
  (vintage: number): Maker =>
  (kind, code, { ancestorIds, ...rest }) => {
    const id = placeId(kind, code);
    return {
      postalCodes: [],
      form: null,
      ...rest,
      id,
      kind,
      code,
      vintage,
      ancestorIds: [id, ...ancestorIds],
    };
  };

function communePlace(commune: OfficialCommune, epci: string | undefined, make: Maker): Place {
  const { code, nom, zone, departement, region, codesPostaux, population } = commune;
  return make('commune', code, {
    name: nom,
    population: population ?? null,
    zone,
    postalCodes: codesPostaux ?? [],
    ancestorIds: [
      ...(epci === undefined ? [] : [placeId('epci', epci)]),
      placeId('departement', departement),
      placeId('region', region),
    ],
  });
}

function epciPlaces(files: OfficialFiles, current: readonly OfficialCommune[], make: Maker): Place[] {
  const communes = new Map(current.map((commune) => [commune.code, commune]));
  return files.epci.map(({ code, nom, type, populationMunicipale, membres }) => {
    const members = membres.flatMap((member) => communes.get(member.code) ?? []);
    return make('epci', code, {
      name: nom,
      population: populationMunicipale,
      zone: members[0]?.zone ?? 'metro',
      form: type,
      ancestorIds: [
        ...new Set([
          ...members.map(({ departement }) => placeId('departement', departement)),
          ...members.map(({ region }) => placeId('region', region)),
        ]),
      ],
    });
  });
}

function departementPlaces(files: OfficialFiles, make: Maker): Place[] {
  const population = sums(files.communes, ({ departement }) => departement);
  return files.departements.map(({ code, nom, region, zone }) =>
    make('departement', code, {
      name: nom,
      zone,
      population: population.get(code) ?? null,
      ancestorIds: [placeId('region', region)],
    }),
  );
}

function regionPlaces(files: OfficialFiles, make: Maker): Place[] {
  const population = sums(files.communes, ({ region }) => region);
  return files.regions.map(({ code, nom, zone }) =>
    make('region', code, { name: nom, zone, population: population.get(code) ?? null, ancestorIds: [] }),
  );
}

/** Population of today's communes by département or région; a body of which no commune has a known population is left out. */
function sums(
  communes: readonly OfficialCommune[],
  bodyOf: (commune: OfficialCommune) => string,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const commune of communes) {
    if (commune.type !== 'commune-actuelle' || commune.population === undefined) continue;
    totals.set(bodyOf(commune), (totals.get(bodyOf(commune)) ?? 0) + commune.population);
  }
  return totals;
}

/** Delegated and associated communes and municipal arrondissements by their names, and codes abolished by mergers. */
function formerPlaces(communes: readonly OfficialCommune[], today: ReadonlySet<string>): FormerPlace[] {
  const found = new Map<string, FormerPlace>();
  for (const { code, nom, type, chefLieu, commune } of communes) {
    const into = chefLieu ?? commune;
    if (type === 'commune-actuelle' || into === undefined || !today.has(into)) continue;
    found.set(`${code} ${nom}`, { code, name: nom, intoId: placeId('commune', into) });
  }
  const named = new Set([...found.values()].map(({ code }) => code));
  for (const { code, anciensCodes = [] } of communes) {
    if (!today.has(code)) continue;
    for (const former of anciensCodes) {
      if (!named.has(former) && !today.has(former))
        found.set(former, { code: former, name: null, intoId: placeId('commune', code) });
    }
  }
  return [...found.values()];
}
