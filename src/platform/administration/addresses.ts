/** The addresses of this room, as given to `Router.page`. */
export const administrationAddresses = {
  rights: { fr: '/admin/droits', en: '/admin/rights' },
  mails: { fr: '/admin/courriels', en: '/admin/mails' },
  settings: { fr: '/admin/reglages', en: '/admin/settings' },
} as const;
