import type { ContourMessages } from './contour-codes.ts';

/** What is said of files of contours, in French. */
export const contourMessagesFr: ContourMessages = {
  'contours.not-json': () => 'Ce fichier n’est pas du JSON en UTF-8.',
  'contours.not-a-collection': () => 'Une collection GeoJSON («\u202fFeatureCollection\u202f») est attendue.',
  'contours.too-many': ({ limit }) => `Plus de ${limit} contours. Découpez le fichier.`,
  'contours.no-code': () =>
    'Ce contour n’a pas de code officiel\u00a0: cinq caractères pour une commune, neuf chiffres pour un EPCI, dans une propriété comme «\u202fcode\u202f».',
  'contours.not-a-polygon': ({ code }) => `Le contour de ${code} n’est ni un polygone ni plusieurs.`,
  'contours.not-degrees': ({ code }) =>
    `Les points du contour de ${code} ne sont pas en degrés (longitude, latitude, WGS 84). Convertissez le fichier.`,
};
