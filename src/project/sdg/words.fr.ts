const some = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

/** Words of the anchoring of a project on the SDGs. */
export const sdgFr = {
  many: 'Ancrages sur les ODD',
  levels: { main: 'Contribution principale', supports: 'Contribue', 'watch-out': 'Point de vigilance' },
  levelMeanings: {
    main: 'c’est pour cela que l’on agit',
    supports: 'l’action y aide aussi',
    'watch-out': 'l’action pourrait y nuire : on le surveille',
  },
  fields: { target: 'Cible', level: 'Niveau', attachedTo: 'Ce qui y est ancré', why: 'Pourquoi' },
  hints: {
    target:
      'Le code de l’une des 169 cibles, comme 13.2. La liste est sous le formulaire de la page des ODD.',
    why: 'Par quel chemin l’action y mène, ou ce qu’il faut surveiller.',
  },
  wholeProject: 'le projet entier',
  create: {
    title: 'Ancrer sur une cible',
    lead: 'Une cible, un niveau, une raison. Une cible que rien ne mesure sera montrée « non mesurée ».',
  },
  same: (target: string) => `Cet ancrage existe déjà : ${target}, au même niveau, pour la même action.`,
  page: {
    title: 'Le projet et les objectifs de développement durable',
    crumb: 'ODD',
    lead: 'Dix-sept objectifs, 169 cibles. Ce que le projet vise, ce qu’il aide, ce qu’il surveille ; et ce qui est mesuré.',
    wheel: 'La roue du projet',
    wheelSub:
      'Anneau extérieur : contributions principales. Anneau du milieu : contributions. Anneau intérieur : points de vigilance. Le chiffre est le nombre de cibles.',
    wheelDescription: (goals: number, targets: number) =>
      `Le projet est ancré sur ${some(targets, 'cible', 'cibles')} de ${some(goals, 'objectif', 'objectifs')}.`,
    table: 'La roue en tableau',
    goal: 'Objectif',
    measured: 'Cibles mesurées',
    ratio: (measured: number, targets: number) => `${measured} sur ${targets}`,
    notMeasured: 'non mesurée',
    followedBy: 'suivie par',
    targets: 'Les cibles du projet',
    targetsNote: 'Une cible sans indicateur est dite non mesurée : dire un ODD n’est pas le suivre.',
    unmeasured: (count: number) => some(count, 'cible non mesurée', 'cibles non mesurées'),
    allMeasured: 'Chaque cible du projet est suivie par un indicateur.',
    for: 'Pour',
    why: 'Pourquoi',
    edit: 'Modifier',
    add: 'Ancrer sur une cible',
    measure: 'Choisir un indicateur',
    empty: 'Ce projet n’est ancré sur aucune cible.',
    emptyNext: 'Commencez par la cible qui dit le mieux pourquoi vous agissez.',
    list: 'Les 169 cibles',
    listNote: 'Libellés courts, reformulés par Cap17 : seul le texte des Nations unies fait foi.',
    proposed: 'Cibles proposées par vos indicateurs',
    proposedLead: 'Ces indicateurs suivent des cibles sur lesquelles rien n’est encore ancré.',
    colours:
      'Les couleurs sont celles des Nations unies pour chaque objectif ; elles ne disent rien d’un résultat.',
  },
} as const;
