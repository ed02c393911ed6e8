const some = (count: number, one: string, other: string): string => `${count} ${count < 2 ? one : other}`;

export const importFr = {
  kinds: {
    actors: {
      title: 'Importer des acteurs',
      lead: 'Votre tableur comme il est : CSV ou XLSX, exports SIRENE et RNA compris. Rien n’est écrit avant que vous l’ayez vu.',
      fileHint: '50 Mo et 1 000 000 lignes au plus. Une seule colonne est nécessaire : le nom.',
      created: (count: number) => some(count, 'acteur créé', 'acteurs créés'),
      drafts: 'Les acteurs créés sont en brouillon, visibles par le territoire, jusqu’à leur publication.',
      see: 'Voir les acteurs',
    },
    links: {
      title: 'Importer des liens',
      lead: 'Qui donne ou paie, à qui, quoi, et combien par an. Les deux bouts sont cherchés parmi les acteurs du territoire. Rien n’est écrit avant que vous l’ayez vu.',
      fileHint:
        '50 Mo et 1 000 000 lignes au plus. Trois colonnes sont nécessaires : De, Vers, Ce qui passe. Un bout se dit par son nom (et son lieu), son SIRET, SIREN ou RNA, ou son identifiant. Un montant vide reste inconnu.',
      created: (count: number) => some(count, 'lien créé', 'liens créés'),
      drafts:
        'Personne n’a encore confirmé ces liens : les organisations concernées les trouvent parmi leurs liens à confirmer.',
      see: 'Voir le réseau',
    },
  },
  steps: ['Choisir le fichier', 'Vérifier', 'Importer'],
  file: 'Fichier CSV ou XLSX',
  send: 'Lire le fichier',
  noFile: 'Choisissez un fichier.',
  tooLarge: 'Fichier trop lourd : 50 Mo au plus.',
  recent: 'Imports de ce territoire',
  recentOf: (name: string, day: string) => `${name}, ${day}`,
  states: {
    reading: 'en lecture',
    refused: 'illisible',
    read: 'à vérifier',
    writing: 'en cours',
    done: 'importé',
    undone: 'annulé',
    failed: 'interrompu',
  },
  waiting: {
    reading: 'Le fichier est en cours de lecture.',
    writing: 'L’import est en cours.',
    next: 'Cette page se met à jour toute seule. Vous pouvez la quitter et revenir.',
    refresh: 'Actualiser',
  },
  refused: {
    title: 'Ce fichier ne peut pas être lu',
    next: 'Corrigez-le, puis envoyez-le à nouveau. Rien n’a été écrit.',
    again: 'Choisir un autre fichier',
  },
  facts: {
    title: 'Comment le fichier a été lu',
    encoding: 'Encodage',
    separator: 'Séparateur',
    sheet: 'Feuille',
    hidden: 'masquée',
    lines: (count: number) => some(count, 'ligne', 'lignes'),
    columns: 'Colonnes',
    columnsHint: 'Pour chaque colonne, ce qu’elle est. Changez ce qui a été mal compris.',
    ignored: 'ignorée',
    noHeading: (letter: string) => `colonne ${letter}, sans titre`,
    reread: 'Relire avec ces choix',
    separators: { ';': 'point-virgule', ',': 'virgule', '\t': 'tabulation', '|': 'barre' },
  },
  preview: {
    title: 'Ce qui serait fait',
    changed: (count: number) => some(count, 'modifié', 'modifiés'),
    unchanged: (count: number) => some(count, 'inchangé', 'inchangés'),
    wrong: (count: number) => some(count, 'problème', 'problèmes'),
    problems: 'À corriger',
    problemsLead:
      'Ces lignes ne seront pas importées telles quelles. Corrigez-les ici, ou dans le fichier que vous renverrez : ce qui est déjà importé ne le sera pas deux fois.',
    other: 'Ce que seul le fichier peut corriger',
    more: (shown: number, all: number) => `${shown} affichés sur ${all}.`,
    all: 'Tous les problèmes en CSV',
    notices: 'À savoir',
    places: (count: number) =>
      `${some(count, 'ligne dont le lieu n’a pas été reconnu', 'lignes dont le lieu n’a pas été reconnu')} : importées sans lieu.`,
    place: (found: string, lines: readonly number[], count: number) =>
      `« ${found} » (${lines.length < 2 ? 'ligne' : 'lignes'} ${lines.join(', ')}${count > lines.length ? '…' : ''})`,
    placeShared:
      'Plusieurs communes portent ce nom : ajoutez une colonne de codes postaux, ou le lieu au périmètre du territoire.',
    line: 'Ligne',
    column: 'Colonne',
    message: 'Ce qu’il en est',
    sample: 'Les premières lignes, comme elles ont été comprises',
    sampleTable: 'Tableau des premières lignes',
    go: (count: number) => (count < 2 ? `Importer la ligne valide` : `Importer les ${count} lignes valides`),
    nothing: 'Rien à importer : aucune ligne valide, ou toutes inchangées.',
  },
  corrections: {
    title: (line: number) => `Ligne ${line}`,
    keep: 'Corriger ces lignes',
    more: (shown: number) =>
      `Les ${shown} premières lignes à corriger. Les suivantes viennent quand celles-ci sont corrigées.`,
    corrected: (count: number) => some(count, 'cellule corrigée ici', 'cellules corrigées ici'),
    tooMany: 'Trop de cellules à corriger ici : corrigez le fichier, et renvoyez-le.',
  },
  missing: {
    title: 'Il manque une colonne',
    lead: 'Le fichier l’a peut-être sous un autre titre : dites laquelle. Ou, là où toutes les lignes disent la même chose, dites-le une fois.',
    question: (label: string) => `« ${label} » : quelle colonne ?`,
    all: (label: string) => `« ${label} », le même pour toutes les lignes`,
    none: 'aucune réponse',
    keep: 'Relire avec ces réponses',
  },
  meanings: {
    title: 'Ces mots ne sont pas connus',
    lead: 'Dites une fois ce que veut dire chacun : toutes ses lignes suivront, et les imports suivants de ce territoire.',
    question: (found: string, heading: string, lines: number) =>
      `« ${found} » (${heading}, ${some(lines, 'ligne', 'lignes')})`,
    unanswered: 'aucune réponse',
    empty: 'laisser vide',
    keep: 'Retenir ces réponses',
  },
  ends: {
    title: 'Qui est-ce ?',
    lead: 'Ces noms ne sont pas ceux d’un acteur du territoire, ou plusieurs acteurs les portent. Dites de qui il s’agit, par son nom ou son numéro ; laissez vide pour ne pas importer ces lignes. Vos réponses sont retenues pour les imports suivants.',
    lines: (lines: readonly number[]) => `${lines.length < 2 ? 'ligne' : 'lignes'} ${lines.join(', ')}`,
    near: (names: readonly string[]) => `Proches : ${names.join(', ')}`,
    keep: 'Retenir ces réponses',
    unknown: (typed: string) =>
      `« ${typed} » : aucun acteur de ce territoire, ou plusieurs. Choisissez dans la liste, ou donnez son numéro.`,
    more: (shown: number) => `Les ${shown} premiers. Les suivants viennent quand ceux-ci sont réglés.`,
    add: 'Ajouter un acteur',
  },
  proposals: {
    title: 'Déjà connus ?',
    lead: 'Ces lignes ressemblent à des acteurs du territoire. Votre réponse est retenue pour les imports suivants.',
    question: (line: number, name: string) => `Ligne ${line} : « ${name} »`,
    same: (name: string) => `c’est « ${name} »`,
    different: 'c’est un autre acteur',
    reasons: {
      siret: 'même SIRET',
      rna: 'même RNA',
      siren: 'même SIREN',
      name: 'même nom, même lieu',
      nameAlone: 'même nom ; le lieu n’est connu que d’un côté',
      near: 'un nom proche ; sans réponse, c’est un autre acteur',
      externalId: 'même identifiant d’origine, sous un autre nom',
    },
    keep: 'Retenir ces réponses',
  },
  done: {
    title: 'Import terminé',
    sentence: (created: number, changed: number, unchanged: number) =>
      `${some(created, 'créé', 'créés')}, ${some(changed, 'modifié', 'modifiés')}, ${some(unchanged, 'inchangé', 'inchangés')}.`,
    undo: 'Annuler cet import',
    undoLead:
      'Ce qu’il a créé est supprimé (et peut être rétabli 30 jours), ce qu’il a changé redevient comme avant.',
    undone: 'L’import est annulé.',
    kept: (count: number) =>
      `${some(count, 'acteur modifié depuis a été laissé tel quel', 'acteurs modifiés depuis ont été laissés tels quels')}.`,
    again: 'Importer un autre fichier',
  },
  stale: 'Cet import a déjà été fait, ou le fichier vient d’être relu.',
} as const;
