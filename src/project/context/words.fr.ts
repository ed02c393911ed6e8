const some = (count: number, one: string, many: string): string =>
  `${new Intl.NumberFormat('fr-FR').format(count)} ${count < 2 ? one : many}`;

/** Words of the statistics of places and of their import. */
export const seriesFr = {
  navigation: 'Statistiques des lieux',
  title: 'Statistiques des lieux',
  lead: 'Les fichiers de l’Insee et du ministère (indicateurs territoriaux de développement durable, une colonne par année), ou tout fichier de cette forme. Rien n’est écrit avant que vous l’ayez vu.',
  steps: ['Choisir le fichier', 'Vérifier', 'Importer'],
  file: 'Fichier CSV ou XLSX',
  fileHint:
    'Les colonnes codgeo, variable, sous_champ, et une par année (A2014 ou 2014). 150 Mo au plus ; au-delà, la commande cap17 import indicators.',
  only: 'Lieux à prendre',
  all: 'tous les lieux du fichier',
  variable: 'Variable du fichier',
  variableHint: 'Seulement si le fichier n’a pas de colonne « variable » : le nom de ce qu’il mesure.',
  send: 'Lire le fichier',
  noFile: 'Choisissez un fichier.',
  tooLarge: 'Fichier trop lourd : 150 Mo au plus.',
  recent: 'Derniers imports',
  recentOf: (name: string, day: string) => `${name}, ${day}`,
  states: {
    reading: 'en lecture',
    refused: 'illisible',
    read: 'à vérifier',
    writing: 'en cours',
    done: 'importé',
    failed: 'interrompu',
  },
  waiting: {
    reading: 'Le fichier est en cours de lecture.',
    writing: 'L’import est en cours.',
    next: 'Vous pouvez quitter cette page et y revenir.',
    refresh: 'Actualiser',
  },
  refused: {
    title: 'Ce fichier ne peut pas être lu',
    next: 'Corrigez-le, puis envoyez-le à nouveau. Rien n’a été écrit.',
  },
  preview: {
    title: 'Ce qui serait fait',
    sentence: (created: number, changed: number, unchanged: number) =>
      `${some(created, 'série créée', 'séries créées')}, ${some(changed, 'modifiée', 'modifiées')}, ${some(unchanged, 'inchangée', 'inchangées')}.`,
    content: (values: number, first: number, last: number) =>
      `${some(values, 'valeur', 'valeurs')}, de ${first} à ${last}. Les cases vides restent inconnues : elles ne sont jamais lues comme zéro.`,
    outside: (count: number) =>
      `${some(count, 'ligne concerne', 'lignes concernent')} d’autres lieux, passées.`,
    variables: 'Variables du fichier',
    variablesOf: (lines: number) => some(lines, 'ligne', 'lignes'),
    notCatalogued: 'hors du catalogue',
    unknown: (count: number) =>
      `${some(count, 'série porte', 'séries portent')} un code qui n’est celui d’aucun lieu officiel du millésime : non importées.`,
    unknownOne: (code: string, name: string, line: number) =>
      `Ligne ${line} : ${code}${name === '' ? '' : ` (${name})`}`,
    problems: 'À corriger',
    problemsLead: 'Ces lignes ne seront pas importées.',
    more: (shown: number, all: number) => `${shown} affichés sur ${all}.`,
    notices: 'À savoir',
    go: 'Importer',
    nothing: 'Rien à importer : tout est déjà là.',
  },
  done: {
    title: 'Import terminé',
    again: 'Importer un autre fichier',
    batch: 'Le détail de cet import, et comment l’annuler',
  },
  batches: {
    title: 'Imports faits',
    lead: 'Ce que chacun a écrit reste dit. Un import peut être annulé pendant 30 jours.',
    file: 'Fichier',
    day: 'Jour',
    by: 'Par',
    commandLine: 'la ligne de commande, ou un compte effacé',
    created: 'Séries créées',
    changed: 'Séries modifiées',
    state: 'État',
    unknown: 'non compté',
    states: { undoable: 'en place', settled: 'en place, ne s’annule plus', undone: 'annulé' },
    told: (day: string, by: string) => `Importé le ${day} par ${by}.`,
    did: (created: number, changed: number) =>
      `${some(created, 'série créée', 'séries créées')}, ${some(changed, 'série modifiée', 'séries modifiées')}.`,
    undo: 'Annuler cet import',
    would: 'Si vous l’annulez',
    removed: (count: number) =>
      `${some(count, 'série qu’il a créée est retirée', 'séries qu’il a créées sont retirées')} ;`,
    restored: (count: number) =>
      `${some(count, 'série qu’il a modifiée redevient', 'séries qu’il a modifiées redeviennent')} comme avant ;`,
    kept: (count: number) =>
      `${some(count, 'série modifiée depuis par un autre import reste', 'séries modifiées depuis par un autre import restent')} en l’état.`,
    after: 'Les relevés déjà pris dans un projet restent : ils s’annulent depuis leur indicateur.',
    undone: (day: string, undone: number, kept: number) =>
      `Annulé le ${day} : ${some(undone, 'série est redevenue comme avant', 'séries sont redevenues comme avant')}, ${some(kept, 'est restée en l’état', 'sont restées en l’état')}.`,
    tooLate: 'Plus de 30 jours ont passé : cet import ne s’annule plus. Importez le fichier d’avant.',
  },
  panel: {
    title: 'Indicateurs de contexte',
    titleOf: (place: string) => `Indicateurs de contexte : ${place}`,
    intro: 'Dernières valeurs connues, avec leur année, à côté du département, de la région et de la France.',
    indicator: 'Indicateur',
    value: 'Ici',
    year: 'Année',
    all: (count: number) => `Les ${count} indicateurs connus de ce lieu`,
    source: (files: string) =>
      `Source : Insee et ministère chargé de l’écologie, indicateurs territoriaux de développement durable (${files}).`,
    json: 'Toutes les années, en données ouvertes (JSON)',
    france: 'France',
    unitUnknown: 'unité non dite',
    none: 'inconnu',
    caption: 'Indicateurs de contexte ; chaque valeur porte son année quand elle diffère de celle du lieu',
  },
} as const;
