export { searchKey } from '../kernel/search-key.ts';
export {
  getPlace,
  listPlacesById,
  listPlacesInside,
  listPlacesNamed,
  listPlacesOfKind,
} from './actions/get-place.ts';
export { searchPlaces } from './actions/search-places.ts';
export { placeAddress } from './addresses.ts';
export {
  type FoundPlace,
  type Place,
  type PlaceKind,
  placeId,
  placeKinds,
  readPlaceId,
} from './domain/place.ts';
export { AreaMap, type AreaMapProps } from './map/area-map.tsx';
export type { Point } from './map/centre-of.ts';
export { type ContourCounts, listCentres } from './map/contour-store.ts';
export { type DrawnAreas, drawAreas, listAreasOf, mostAreas } from './map/draw-areas.ts';
export { createRegionDrawer } from './map/draw-regions.ts';
export { importContours } from './map/import-contours.ts';
export { placesRoom } from './room.ts';
export { placeSource, vintage } from './vintage.ts';
