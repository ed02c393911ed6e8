/** The addresses of the import of statistics, as given to `Router.page`. */
export const seriesAddresses = {
  begin: { fr: '/admin/statistiques-des-lieux', en: '/admin/place-statistics' },
  batch: { fr: '/admin/statistiques-des-lieux/faits/:batch', en: '/admin/place-statistics/done/:batch' },
  run: { fr: '/admin/statistiques-des-lieux/:run', en: '/admin/place-statistics/:run' },
} as const;
