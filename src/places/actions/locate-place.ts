import type { Database } from '../../platform/ports/database.ts';
import type { Place } from '../domain/place.ts';
import { type DrawnAreas, drawAreas, listAreasOf } from '../map/draw-areas.ts';
import { listPlacesById } from './get-place.ts';

/** Where a place lies: among whom, drawn together. */
export interface LocatedPlace {
  /** The place that is drawn: the place itself, or the one that contains it. */
  readonly within: Place;
  readonly drawn: DrawnAreas;
}

/** A commune among those of its EPCI, a département among those of its région; an EPCI and a région by what they contain. */
export async function locatePlace(database: Database, place: Place): Promise<LocatedPlace | null> {
  const kind = ({ commune: 'epci', departement: 'region', epci: null, region: null } as const)[place.kind];
  const containers = kind === null ? [] : await listPlacesById(database, place.ancestorIds);
  const within = kind === null ? place : containers.find((one) => one.kind === kind);
  if (within === undefined) return null;
  const drawn = await drawAreas(database, await listAreasOf(database, within));
  return drawn === null ? null : { within, drawn };
}
