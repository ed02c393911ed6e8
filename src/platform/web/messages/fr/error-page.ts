/** Words of the pages that say what went wrong. */
export const errorPageFr = {
  home: "Aller à l'accueil",
  elsewhere: 'Où aller maintenant',
  reference: 'Pour nous signaler ce problème, donnez cette référence :',
  kept: 'Ce que vous avez écrit est gardé dans cette page : laissez-la ouverte, et renvoyez-le dans un moment.',
  sendAgain: 'Envoyer de nouveau',
  whatYouTyped: 'Ce que vous avez écrit',
};
