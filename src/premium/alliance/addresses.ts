/** The addresses of the premium of an alliance, as given to `Router.page`; `allianceAddress` fills them. */
export const premiumAddresses = {
  premium: { fr: '/alliances/:key/prime', en: '/alliances/:key/premium' },
  proposal: { fr: '/alliances/:key/prime/proposition', en: '/alliances/:key/premium/proposal' },
  model: { fr: '/alliances/:key/prime/modele', en: '/alliances/:key/premium/model' },
  version: { fr: '/alliances/:key/prime/versions/:number', en: '/alliances/:key/premium/versions/:number' },
  document: {
    fr: '/alliances/:key/prime/versions/:number/dossier/:kind',
    en: '/alliances/:key/premium/versions/:number/dossier/:kind',
  },
  compare: { fr: '/alliances/:key/prime/comparer', en: '/alliances/:key/premium/compare' },
  meeting: { fr: '/alliances/:key/partage', en: '/alliances/:key/sharing' },
  support: { fr: '/alliances/:key/prime/aides', en: '/alliances/:key/premium/support' },
  links: { fr: '/alliances/:key/prime/liens', en: '/alliances/:key/premium/links' },
  outside: { fr: '/dossier/:token', en: '/dossier/:token' },
  outsideDocument: { fr: '/dossier/:token/:kind', en: '/dossier/:token/:kind' },
} as const;
