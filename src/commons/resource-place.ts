import { readPlaceId } from '../places/index.ts';

/**
 * True for the identifier of a place that a resource may be about: an official place of France, a country, or a region of
 * another country (ISO 3166).
 *
 * @example isResourcePlace('country-BE') // true
 */
export const isResourcePlace = (id: string): boolean =>
  readPlaceId(id) !== null || /^(country-[A-Z]{2}|region-[A-Z]{2}-[A-Z0-9]{1,3})$/.test(id);
