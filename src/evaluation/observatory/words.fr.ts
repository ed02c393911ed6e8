/** Words of the observatory. */
export const observatoryFr = {
  navigation: 'Observatoire',
  title: 'Ce que disent les études',
  description:
    'Les chiffres publiés sur les partenariats et les alliances, par regard et par année, chacun avec son échantillon, sa source et ses réserves.',
  lead: (count: string) =>
    `${count}, regard par regard et année par année. Ce sont des repères nationaux, pour situer une discussion ; jamais un objectif pour un territoire, jamais une note.`,
  figure: { one: 'chiffre publié', other: 'chiffres publiés' },
  found: { one: 'question', other: 'questions' },
  order:
    'Les mêmes questions sont rapprochées, quel que soit le regard. Leur ordre ne dit rien de leur importance.',
  contradiction: (values: string, who: string) =>
    `Lectures contradictoires pour ${who} : ${values}. Les deux sont gardées, avec la réserve de chacune.`,
  share: 'Part de ceux qui ont répondu, en %.',
  mark: 'Moyenne sur 10.',
  number: 'Nombre publié.',
  noYear: 'année inconnue',
  noSample: 'non dit',
  secondary: 'repris d’un autre texte',
  source: 'Source',
  seeSources: 'Échantillon, source et réserve',
  columns: {
    viewpoint: 'Regard, année',
    value: 'Chiffre',
    sample: 'Personnes',
    programme: 'Étude',
    source: 'Source',
    caveat: 'Réserve',
  },
  none: 'aucune',
  facets: { viewpoint: 'Regard', year: 'Année', programme: 'Étude' },
  viewpoints: {
    citizens: 'Citoyens',
    mayors: 'Maires',
    associations: 'Associations',
    'employer-associations': 'Associations employeuses',
    companies: 'Entreprises',
    foundations: 'Fondations',
  },
  filter: 'Filtrer',
  search: 'Chercher dans les questions',
  any: 'Tous',
  apply: 'Appliquer',
  clear: 'Tout voir',
  nothing: 'Aucun chiffre ne correspond.',
  nothingNext: 'Retirez un filtre, ou cherchez un seul mot.',
  unknownFilter: (facet: string, value: string) =>
    `Filtre écarté : « ${value} » n’est pas une valeur de « ${facet} ». Choisissez dans la liste.`,
  pages: 'Pages de l’observatoire',
  files: 'Ces chiffres pour vos outils :',
  howTitle: 'Comment lire',
  how: [
    'Un chiffre sans échantillon connu se lit avec prudence : sa précision n’est pas connue.',
    'Deux études n’ont pas toujours posé la question dans les mêmes mots : un écart entre deux années n’est pas forcément une évolution.',
    'Un chiffre national ne dit rien d’un territoire donné. Pour cela, posez la question aux acteurs.',
  ],
};
