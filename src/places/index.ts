export { searchKey } from '../kernel/search-key.ts';
export { getPlace, listPlacesById, listPlacesInside, listPlacesOfKind } from './actions/get-place.ts';
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
export { placesRoom } from './room.ts';
export { placeSource, vintage } from './vintage.ts';
