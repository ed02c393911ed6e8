import { catalogue } from '../../platform/web/messages/catalogue.ts';

const mapFr = {
  here: 'ici',
  nothing: 'rien',
  departements: 'Contours des départements :',
  departementsRest: '(licence CC BY 4.0), simplifiés.',
  contours: (source: string) => `Contours : ${source}, simplifiés pour le dessin.`,
  tiles: 'Un carré par lieu, par ordre alphabétique : les contours officiels n’ont pas été importés.',
  without: (count: number) =>
    count < 2
      ? 'Un lieu sans contour n’est que dans le tableau.'
      : `${count} lieux sans contour ne sont que dans le tableau.`,
  said: (name: string, count: string) => `${name}\u00a0: ${count}`,
  others: (count: number) =>
    count < 2 ? 'Un autre lieu n’en a aucun.' : `Les ${count} autres lieux n’en ont aucun.`,
  table: 'Voir le tableau',
  place: 'Lieu',
} as const;

const mapEn = {
  here: 'here',
  nothing: 'none',
  departements: 'Outlines of the départements:',
  departementsRest: '(licence CC BY 4.0), simplified.',
  contours: (source: string) => `Contours: ${source}, simplified for drawing.`,
  tiles: 'One square for each place, in alphabetical order: the official contours were not imported.',
  without: (count: number) =>
    count === 1
      ? 'One place without a contour is in the table only.'
      : `${count} places without a contour are in the table only.`,
  said: (name: string, count: string) => `${name}: ${count}`,
  others: (count: number) =>
    count === 1 ? 'One other place has none.' : `The ${count} other places have none.`,
  table: 'See the table',
  place: 'Place',
} as const;

/** Words of the maps of places. */
export const mapWords = catalogue(mapFr, mapEn);
