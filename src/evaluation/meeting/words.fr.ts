/** Words of the reading meeting: the wall and the report. */
export const meetingFr = {
  tab: 'Réunion de lecture',
  pageTitle: 'Réunion de lecture',
  pageLead:
    'Lire les regards ensemble prend une heure. Personne n’y est jugé : on cherche pourquoi les regards diffèrent.',
  title: (title: string) => `${title} : au mur`,
  seenBy: 'Vue par :',
  keep: 'Ce que nous retenons',
  keepNothing: 'À écrire ensemble, maintenant : une phrase que tous peuvent signer.',
  leave: 'Quitter l’affichage',
  wall: 'Projeter au mur',
  wallNote: 'Une question par écran, en grand. Espace ou Page suivante pour avancer ; rien à installer.',
  order: 'Comment se passe la réunion',
  orderLines: [
    'Dix minutes : rappeler que ce ne sont pas des notes, et comment on lit un intervalle.',
    'Trente minutes : une question par écran. Chacun dit d’abord ce qui l’étonne ; le regard qui s’écarte parle le premier.',
    'Quinze minutes : écrire les leçons, une phrase chacune, et dire qui en fait quoi.',
    'Cinq minutes : choisir ce qui sera montré hors de la salle.',
  ],
  writeLesson: 'Écrire une leçon',
  report: 'Le rapport de restitution',
  reportNote:
    'Ce que chacun a dit, les écarts, ce qui a produit les effets, les leçons et leurs suites. Il ne contient que ce que vous pouvez lire ici.',
  formats: { pdf: 'PDF (accessible)', docx: 'DOCX (à modifier)' },
  figures: 'Les chiffres',
  figuresNote: 'Les parts publiées, regard par regard, avec leurs intervalles.',
  figureFormats: { csv: 'CSV', json: 'JSON' },
  nothing: 'Il n’y a encore rien à projeter.',
  nothingNext: 'Établissez d’abord les résultats : deux regards au moins doivent avoir assez de réponses.',
  paper: {
    subject: 'Restitution d’une évaluation à regards croisés',
    facts: { viewpoints: { one: 'regard montré', other: 'regards montrés' } },
    lead: (title: string) =>
      `Ce rapport rend à ceux qui ont répondu ce qu’ils ont dit de « ${title} », regard par regard. Ce ne sont pas des notes : ce sont des points de vue, à discuter ensemble.`,
    contents: 'Sommaire',
    columns: { viewpoint: 'Regard', answers: 'Réponses', share: 'Part', range: 'Intervalle à 95 %' },
    hidden: 'masqué',
    lessThan: (threshold: string) => `moins de ${threshold}`,
    whyHidden: (threshold: string) =>
      `Un regard masqué a moins de ${threshold} réponses, ou aurait été montré seul. Aucun total n’est publié.`,
    row: (viewpoint: string, share: string, range: string) => `${viewpoint} : ${share} (${range}).`,
    indicators: 'Les indicateurs, à côté des regards',
    contribution: 'Ce qui a produit les effets',
    comparisons: 'Avant et après, ici et ailleurs',
    lessons: 'Leçons et suites',
    noLesson: 'Aucune leçon n’est encore écrite.',
    source: (address: string) =>
      `Source : ${address}. Les intervalles sont de Wilson, ceux des écarts de Newcombe, corrigés par Holm.`,
    weighting: 'Aucune pondération n’est appliquée.',
    themes: 'Ce que disent les textes libres',
  },
};
