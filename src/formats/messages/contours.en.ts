import type { ContourMessages } from './contour-codes.ts';

/** What is said of files of contours, in English. */
export const contourMessagesEn: ContourMessages = {
  'contours.not-json': () => 'This file is not JSON in UTF-8.',
  'contours.not-a-collection': () => 'A collection of GeoJSON (“FeatureCollection”) is expected.',
  'contours.too-many': ({ limit }) => `More than ${limit} contours. Split the file.`,
  'contours.no-code': () =>
    'This contour has no official code: five characters for a commune, nine digits for an EPCI, in a property such as “code”.',
  'contours.not-a-polygon': ({ code }) => `The contour of ${code} is neither a polygon nor several.`,
  'contours.not-degrees': ({ code }) =>
    `The points of the contour of ${code} are not in degrees (longitude, latitude, WGS 84). Convert the file.`,
};
