/** Words around every page. */
export const layoutFr = {
  skip: 'Aller au contenu',
  wall: {
    before: 'Précédent',
    next: 'Suivant',
    screen: (place: number, count: number) => `${place} sur ${count}`,
  },
  menu: 'Menu',
  mainNavigation: 'Navigation principale',
  home: 'Accueil',
  breadcrumb: "Fil d'Ariane",
  onThisPage: 'Sur cette page',
  signIn: 'Se connecter',
  mySpace: 'Mon espace',
  signOut: 'Se déconnecter',
  otherLanguage: 'English',
  footerMethod: 'Comprendre et réutiliser',
  footerCommitments: 'Nos engagements',
  mission:
    "aide les acteurs d'un territoire à passer de l'envie d'agir ensemble à une alliance comprise, chiffrée, partagée et évaluée. Logiciel libre, données ouvertes.",
};
