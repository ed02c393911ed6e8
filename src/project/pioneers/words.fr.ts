/** Words of a project started from pioneers. */
export const pioneerFr = {
  title: 'Partir de pionniers',
  leadNew:
    'Choisissez jusqu’à trois alliances que vous aimez. Chacune devient une action à discuter, à récrire pour ici ; son origine reste dite.',
  leadMore:
    'Choisissez jusqu’à trois alliances. Chacune ajoute à ce projet une action à discuter ; son origine reste dite.',
  name: 'Nom du projet',
  nameHint: 'Comme on l’appelle sur place : « Vallée vivante 2032 ».',
  vision: 'La vision : ce que vous voulez voir ici',
  horizonYear: 'L’horizon',
  theme: 'Ne montrer que ce thème',
  allThemes: 'tous les thèmes',
  filter: 'Montrer',
  chosen: 'Les pionniers que vous aimez',
  chosenHint: 'De un à trois. Rien de leur budget ni de leurs chiffres n’est repris.',
  count: (count: string) => `${count} pour ce thème, en plus de celles que vous avez choisies.`,
  alliances: { one: 'alliance', other: 'alliances' },
  read: 'Lire la fiche',
  begin: 'Commencer ce projet',
  add: 'Ajouter ces actions',
  door: 'Partir de trois pionniers',
  draftTitle: (name: string) => `D’après ${name}`,
  draft: {
    there: (where: string) => `Là-bas (${where})`,
    learnt: 'Ce qu’ils en ont appris',
    here: 'Et ici ? À récrire avec ceux que cela concerne.',
  },
  choose: {
    title: 'S’en inspirer pour un projet',
    lead: 'Choisissez le projet où cette alliance deviendra une action à discuter, ou le territoire qui en commence un.',
    projects: 'Dans un projet qui existe',
    territories: 'Commencer un projet sur un territoire',
    none: 'Vous n’êtes encore catalyseur d’aucun territoire.',
    noneNext:
      'Un projet se construit sur un territoire : commencez par le décrire, ou demandez à son catalyseur de vous inviter.',
    territory: 'Décrire un territoire',
  },
  problems: {
    none: 'Choisissez au moins un pionnier.',
    many: (found: number) => `${found} pionniers sont choisis ; trois au plus. Décochez-en.`,
  },
} as const;
