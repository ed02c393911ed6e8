/** Words of orientations. */
export const orientationFr = {
  many: 'Orientations',
  fields: {
    title: 'Intitulé',
    description: 'Ce que cette orientation veut dire ici',
    rank: 'Place dans la liste',
  },
  hints: { title: 'Une direction, en quelques mots : « Se nourrir d’ici ».' },
  create: {
    title: 'Ajouter une orientation',
    lead: 'Une direction du projet, sous laquelle se rangent des actions.',
  },
  page: {
    actions: 'Actions de cette orientation',
    none: 'Aucune action dans cette orientation.',
    noneNext: 'Une première action, même petite, donne l’élan.',
    edit: 'Modifier l’orientation',
  },
} as const;
