/** Words of the home page. */
export const homeFr = {
  title: 'Faire alliance, et savoir ce que cela change',
  description:
    "Cap17 aide les acteurs d'un territoire à construire, chiffrer, partager et évaluer leurs alliances.",
  lead: 'Agir à plusieurs prend plus de temps et coûte plus au départ. Les effets sont plus larges, mais ils viennent plus tard et profitent à plusieurs. Cap17 aide un territoire à le montrer, à le chiffrer et à le partager.',
  simulate: "Estimer la prime d'une alliance",
  readMethod: 'Lire la méthode',
  seePioneers: 'Voir les pionniers',
  simulateNote: 'Dix minutes, sans compte, sur un exemple ou sur le vôtre.',
  example: {
    title: "Ce qu'une alliance de trois acteurs rapporte à son territoire",
    sub: (currency: string) => `Cumul en ${currency} ; la bande couvre 9 cas sur 10.`,
    thousands: "milliers d'euros",
    description: (dip: string, years: string, end: string) =>
      `Cumul pour tout le territoire : un creux de ${dip} la première année, puis une remontée jusqu'à une fourchette de ${end} au bout de ${years}.`,
    caption: (unit: string) => `Cumul pour le territoire, en ${unit} (acteurs et montants inventés)`,
    costs: "D'abord, cela coûte",
    brings: 'Ensuite, cela rapporte,',
    bringsMoreOrLess: 'plus ou moins',
    open: 'Ouvrir cet exemple',
    how: "D'où vient cette courbe ?",
    result: 'cumul',
    formula: 'gains nets de chaque année, pour les membres et pour les autres, ajoutés les uns aux autres',
    draws: (count: string) =>
      `Calculé par le moteur de Cap17 sur l'exemple fourni avec le logiciel : ${count} tirages des six grandeurs incertaines ; même graine, même résultat. Sans aide extérieure, sans actualisation.`,
  },
  pioneers: {
    title: "Partir de ceux qui l'ont fait",
    intro: (count: string) =>
      `${count} alliances réelles sont déjà réunies, avec leurs chiffres, leurs sources et leurs limites. En voici trois. Sans classement : la diversité des modèles est la richesse.`,
    since: (place: string, year: number) => `${place} · depuis ${year}`,
    source: 'Source :',
    all: 'Toutes les alliances pionnières',
    premery: {
      figure: (count: string) => `${count} salariés`,
      rest: (year: number, start: string, startYear: number) =>
        `en ${year}, pour ${start} au démarrage en ${startYear}`,
    },
    cafes: {
      figure: (count: string) => `${count} cafés réellement créés`,
      rest: (year: number, network: string) =>
        `selon une enquête de ${year} ; le réseau en compte plus de ${network}`,
    },
    reutiliz: {
      figure: (count: string) => `${count} bouteilles`,
      rest: (year: number) => `collectées en ${year}`,
    },
  },
  commons: {
    title: 'Puiser dans les communs',
    intro: (count: string, publishers: string) =>
      `${count} ressources de ${publishers} éditeurs sont recensées : méthodes, exemples, données, outils, compétences.`,
    note: 'Chacune garde le nom de son éditeur et son adresse ; Cap17 les signale, il ne les copie pas.',
    label: 'Que cherchez-vous ?',
    search: 'Chercher',
    all: 'Chercher dans les communs',
    kinds: { method: 'Méthodes', example: 'Exemples', data: 'Données', tool: 'Outils', skill: 'Compétences' },
    kindNotes: {
      method: 'comment faire',
      example: "ce que d'autres ont fait",
      data: 'de quoi mesurer',
      tool: "de quoi s'équiper",
      skill: 'de quoi apprendre',
    },
    count: 'Ressources',
    kind: 'Nature',
    caption: 'Ressources recensées, par nature',
  },
  pathways: {
    title: 'Un parcours pour commencer',
    intro: 'À chaque étape, une chose à faire et une question pour vérifier.',
    steps: { one: 'étape', other: 'étapes' },
    show: 'Voir les étapes',
    all: (count: string) => `Les ${count} parcours`,
    audiences: {
      authority: 'Collectivité',
      association: 'Association',
      company: 'Entreprise',
      foundation: 'Fondation, financeur',
      catalyst: 'Catalyseur de territoire',
      academic: 'Recherche',
    },
  },
  viewpoints: {
    title: 'Tous y croient, pas au même point',
    intro: (question: string) => `« ${question}. » Part d'accord en 2023, selon le regard.`,
    label: "Part d'accord, selon le regard",
    low: "50 % sont d'accord",
    high: '100 %',
    note: (second: string) =>
      `La taille des échantillons n'est pas publiée, donc pas de marge d'erreur. Pour les entreprises, une autre page publie ${second} : les deux lectures sont gardées.`,
    source: 'Le RAMEAU, 2023',
    otherSource: 'Réseau Alliances',
    sources: 'Sources :',
    all: "Voir l'observatoire",
    names: {
      'cit-2023-effects': 'Français',
      'com-2023-effects-a': "Chefs d'entreprise",
      'may-2023-effects': 'Maires',
      'ass-2023-effects': "Responsables d'association",
    },
  },
  values: {
    title: 'Ce à quoi nous tenons',
    ranges: 'Des fourchettes',
    rangesText:
      "Aucun chiffre sans son doute, sa source et son année. Chaque montant s'ouvre sur sa formule.",
    noRanking: 'Pas de classement',
    noRankingText: 'Ni note, ni palmarès. Plusieurs règles côte à côte ; à vous de choisir.',
    viewpoints: 'Plusieurs regards',
    viewpointsText:
      'Une alliance se juge de chaque côté. Les écarts sont montrés, les petits groupes protégés.',
    open: 'Ouvert à la discussion',
    openText:
      'La formule de la prime est une hypothèse, écrite en clair. Ce qui est un choix de Cap17 est dit comme tel.',
  },
};
