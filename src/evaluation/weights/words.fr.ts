/** Words of weights. */
export const weightFr = {
  tab: 'Poids',
  title: 'Donner des poids aux réponses',
  lead: 'Sans poids, chaque réponse compte autant. Si vous connaissez les parts d’une population (les âges, les quartiers), les parts peuvent lui ressembler davantage. Rien n’est pondéré sans que vous le demandiez, et la page des résultats le dit.',
  many: 'Parts connues',
  add: 'Donner les parts connues',
  give: 'Donner les parts',
  edit: 'Modifier',
  remove: 'Retirer',
  fields: {
    viewpoint: 'La population de quel regard',
    shares: 'Part de chaque réponse, en %',
    source: 'Source',
  },
  hints: {
    shares: 'Une ligne par réponse : la réponse, un point-virgule, sa part. Le total fait 100.',
    source: 'Publiée avec les résultats. Par exemple : Insee, recensement 2022, commune de…',
  },
  problems: {
    unknownOption: (found: string) => `Cette réponse n’est pas de la question : ${found}.`,
    notPercent: (option: string, found: string) =>
      `« ${option} » : une part de 0 à 100 est attendue, comme 24,5 ; trouvé : ${found}.`,
    optionTwice: (option: string) => `La réponse ${option} est donnée deux fois.`,
    optionMissing: (option: string) => `Il manque la part de la réponse ${option}.`,
    sumOf: (sum: string) => `Les parts font ${sum} % : elles doivent faire 100 %.`,
    already: 'Les parts de ce regard sont déjà données pour cette question : modifiez-les.',
    noMargin: 'Donnez d’abord des parts connues.',
    noRelease: 'Établissez d’abord les résultats : les poids s’appliquent à ce qui peut être montré.',
  },
  questions: 'Les questions qui peuvent servir',
  questionsIntro:
    'Une question à un seul choix, dont vous connaissez les parts dans la population : âge, quartier, taille de l’entreprise…',
  notOpen: 'La campagne n’est pas ouverte.',
  notOpenNext:
    'Les parts connues se donnent une fois les questions fixées. Pour pouvoir pondérer, ajoutez avant d’ouvrir une question de profil à un seul choix, assez large pour ne désigner personne.',
  noQuestion: 'Cette campagne n’a pas de question à un seul choix.',
  noQuestionNext:
    'Pour pouvoir pondérer la prochaine, ajoutez-lui une question de profil avant de l’ouvrir. Elle suffit si elle ne désigne personne.',
  none: 'Aucune part n’est donnée : les résultats ne sont pas pondérés.',
  columns: { viewpoint: 'Regard', question: 'Question', shares: 'Parts', source: 'Source', deeds: 'Changer' },
  apply: 'Appliquer aux résultats',
  applyNote:
    'Les parts pondérées sont alors montrées d’abord, avec leurs poids et leur source ; les parts sans poids restent à un lien. Les prochains résultats seront pondérés de même.',
  applied: (day: string) => `Les résultats sont pondérés depuis le ${day}.`,
  withdraw: 'Revenir aux parts sans poids',
  again: 'Appliquer à nouveau, après un changement',
  how: 'Comment les poids sont faits',
  howLines: [
    'Pour chaque question et chaque regard, les poids sont ajustés jusqu’à ce que ceux qui répondent ressemblent aux parts données (redressement par itérations).',
    'Un poids reste entre un cinquième et cinq fois le poids moyen, notre choix ; sinon le regard n’est pas pondéré.',
    'Des poids inégaux font perdre de la précision : la taille efficace dit combien de réponses égales elles valent, et l’intervalle en tient compte.',
    'Une part pondérée n’est dite que si chaque groupe qui porte un même poids atteint le seuil et n’y est pas presque unanime : sinon, comparer les deux parts dirait ce qu’ont répondu quelques personnes.',
    'Les nombres ne sont pas pondérés, ni l’évolution, ni ce qui est mis en commun avec d’autres territoires.',
  ],
  method: 'La formule des poids et un exemple à refaire',
  notice: {
    title: 'Ces parts sont pondérées.',
    margin: (viewpoint: string, question: string, shares: string, source: string) =>
      `${viewpoint}, selon « ${question} » : ${shares}. Source : ${source}.`,
    share: (option: string, share: string) => `${option} : ${share}`,
    without: 'Voir les parts sans poids',
    aside: 'Vous lisez les parts sans poids.',
    back: 'Voir les parts pondérées',
    how: 'Comment les poids sont faits',
    uncovered: (share: string) =>
      `Jusqu’à ${share} de cette population n’a pas de groupe assez nombreux parmi les réponses : les poids n’y changent rien.`,
  },
  row: {
    worth: (answers: string, effective: string) => `${answers}, qui en valent ${effective}`,
    noneHere: 'Sans poids sur cette question.',
    numbers: 'Sans poids : les nombres ne sont pas pondérés.',
    without: (answers: string, why: string) => `${answers}, sans poids : ${why}`,
    why: {
      'no-margin': 'pas de parts connues',
      'not-shares': 'un nombre n’a pas de part',
      'small-groups': 'moins de deux groupes assez nombreux',
      'out-of-reach': 'les parts connues demanderaient des poids trop inégaux',
      'one-mind': 'un des groupes répond presque d’une seule voix',
      'moved-little': 'trop peu de nouvelles réponses depuis les poids d’avant',
    },
  },
  lines: {
    weighted: 'Des poids sont appliqués, aux parts seulement ; ils sont dits au début, avec leur source.',
    unweighted: 'Aucune pondération n’est appliquée.',
  },
  files: 'Les mêmes, sans les poids :',
  wall: 'Projeter sans les poids',
  paper: {
    title: 'Les poids',
    answers: (answers: string, effective: string) => `${answers} (valent ${effective})`,
  },
};
