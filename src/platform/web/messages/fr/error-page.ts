/** Words of the pages that say what went wrong. */
export const errorPageFr = {
  home: "Aller à l'accueil",
  elsewhere: 'Où aller maintenant',
  reference: 'Pour nous signaler ce problème, donnez cette référence :',
};
