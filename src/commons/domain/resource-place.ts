/**
 * True for the identifier of a place that a resource may be about: an official place of France, a country, or a region of
 * another country (ISO 3166). Only its form is looked at: files are read apart from the database.
 *
 * @example isResourcePlace('country-BE') // true
 */
export const isResourcePlace = (id: string): boolean =>
  /^((commune|epci|departement|region)-[0-9AB]{2,9}|country-[A-Z]{2}|region-[A-Z]{2}-[A-Z0-9]{1,3})$/.test(
    id,
  );
