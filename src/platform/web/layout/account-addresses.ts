/** The addresses of accounts, as given to `Router.page`. */
export const accountAddresses = {
  signIn: { fr: '/connexion', en: '/sign-in' },
  signInLink: { fr: '/connexion/lien', en: '/sign-in/link' },
  linkSent: { fr: '/connexion/courriel-envoye', en: '/sign-in/mail-sent' },
  secondFactor: { fr: '/connexion/code', en: '/sign-in/code' },
  signOut: { fr: '/deconnexion', en: '/sign-out' },
  create: { fr: '/creer-un-compte', en: '/create-account' },
  forgotten: { fr: '/mot-de-passe-oublie', en: '/forgotten-password' },
  newPassword: { fr: '/nouveau-mot-de-passe', en: '/new-password' },
  resume: { fr: '/reprise', en: '/resume' },
  setUp: { fr: '/mon-compte/second-facteur', en: '/my-account/second-factor' },
  confirmEmail: { fr: '/mon-compte/adresse', en: '/my-account/address' },
  firstVisit: { fr: '/premiere-visite', en: '/first-visit' },
  recovery: { fr: '/recuperation', en: '/recovery' },
  /** One's organisations, invitations, drafts. */
  space: { fr: '/mon-espace', en: '/my-space' },
  account: { fr: '/mon-compte', en: '/my-account' },
} as const;
