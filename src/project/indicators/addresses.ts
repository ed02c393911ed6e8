/** The addresses of indicators and of their readings, as given to `Router.page`. */
export const indicatorAddresses = {
  list: { fr: '/indicateurs', en: '/indicators' },
  page: { fr: '/indicateurs/:key', en: '/indicators/:key' },
  ofProject: { fr: '/projets/:key/indicateurs', en: '/projects/:key/indicators' },
  create: { fr: '/projets/:key/indicateurs/nouveau', en: '/projects/:key/indicators/new' },
  catalogue: { fr: '/projets/:key/indicateurs/catalogue', en: '/projects/:key/indicators/catalogue' },
  sheets: { fr: '/projets/:key/indicateurs/fiches-crte', en: '/projects/:key/indicators/crte-sheets' },
  createReading: { fr: '/indicateurs/:key/releves/nouveau', en: '/indicators/:key/readings/new' },
  chooseReading: { fr: '/indicateurs/:key/releves/choisir', en: '/indicators/:key/readings/choose' },
  official: { fr: '/indicateurs/:key/valeurs-officielles', en: '/indicators/:key/official-values' },
  importReadings: { fr: '/indicateurs/:key/importer', en: '/indicators/:key/import' },
} as const;

export const readingAddresses = {
  list: { fr: '/releves', en: '/readings' },
  page: { fr: '/releves/:key', en: '/readings/:key' },
} as const;
