/** The addresses of anchorings on the SDGs, as given to `Router.page`. */
export const anchorAddresses = {
  list: { fr: '/ancrages-odd', en: '/sdg-anchorings' },
  page: { fr: '/ancrages-odd/:key', en: '/sdg-anchorings/:key' },
  ofProject: { fr: '/projets/:key/odd', en: '/projects/:key/sdgs' },
  create: { fr: '/projets/:key/odd/nouveau', en: '/projects/:key/sdgs/new' },
} as const;
