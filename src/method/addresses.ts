/** Addresses of this room, the English ones without `/en`. Those of the method pages are in `method-address.ts`. */
export const methodAddresses = {
  index: { fr: '/methode', en: '/method' },
  page: { fr: '/methode/:slug', en: '/method/:slug' },
  glossary: { fr: '/glossaire', en: '/glossary' },
  accessibility: { fr: '/accessibilite', en: '/accessibility' },
  privacy: { fr: '/vie-privee', en: '/privacy' },
  ecodesign: { fr: '/ecoconception', en: '/ecodesign' },
} as const;
