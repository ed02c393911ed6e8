/** Refusals of what people write in a project. Codes are stable. */
export const projectErrorTexts = {
  'PRJ-001': {
    status: 422,
    title: { fr: 'Cofinanceur incomplet', en: 'Incomplete co-funder' },
    advice: {
      fr: 'Chaque ligne dit qui finance, une fois, et sa part entre 0 et 100 %.',
      en: 'Each line says who funds, once, and its share from 0 to 100%.',
    },
  },
  'PRJ-002': {
    status: 422,
    title: { fr: 'Parts au-dessus de 100 %', en: 'Shares above 100%' },
    advice: {
      fr: 'Les parts des cofinanceurs ne peuvent pas dépasser 100 % du budget.',
      en: 'The shares of co-funders cannot pass 100% of the budget.',
    },
  },
  'PRJ-003': {
    status: 422,
    title: { fr: 'Acteur inconnu du territoire', en: 'Actor unknown in the territory' },
    advice: {
      fr: 'Écrivez le nom d’un acteur du territoire, ou ajoutez-le d’abord au territoire.',
      en: 'Write the name of an actor of the territory, or add it to the territory first.',
    },
  },
  'PRJ-004': {
    status: 422,
    title: { fr: 'Dates contradictoires', en: 'Contradictory dates' },
    advice: {
      fr: 'La fin ne peut pas venir avant le début ; une action continue n’a pas de fin.',
      en: 'The end cannot come before the start; a continuous action has no end.',
    },
  },
  'PRJ-005': {
    status: 422,
    title: { fr: 'Action inconnue', en: 'Unknown action' },
    advice: {
      fr: 'Une dépendance se dit par le numéro d’une action du même projet, comme A3.',
      en: 'A dependency is told by the number of an action of the same project, such as A3.',
    },
  },
  'PRJ-006': {
    status: 409,
    title: { fr: 'Dépendances en cercle', en: 'Dependencies in a circle' },
    advice: {
      fr: 'Ces actions s’attendraient l’une l’autre. Retirez l’une des dépendances.',
      en: 'These actions would wait for each other. Remove one of the dependencies.',
    },
  },
  'IND-001': {
    status: 422,
    title: { fr: 'Cible égale au départ', en: 'Target equal to the baseline' },
    advice: {
      fr: 'Il n’y a pas de chemin à mesurer. Pour maintenir une valeur, laissez la cible vide.',
      en: 'There is no way to measure. To keep a value as it is, leave the target empty.',
    },
  },
  'IND-002': {
    status: 422,
    title: { fr: 'Date visée trop tôt', en: 'Target date too early' },
    advice: {
      fr: 'La date visée vient après la date de départ.',
      en: 'The target date comes after the baseline date.',
    },
  },
  'IND-003': {
    status: 422,
    title: {
      fr: 'Valeur sans date, ou date sans valeur',
      en: 'Value without a date, or date without a value',
    },
    advice: { fr: 'Écrivez les deux, ou aucune.', en: 'Write both, or neither.' },
  },
  'IND-004': {
    status: 422,
    title: { fr: 'Départ à venir', en: 'Baseline yet to come' },
    advice: {
      fr: 'La valeur de départ a été mesurée : sa date est passée.',
      en: 'The baseline was measured: its date is past.',
    },
  },
  'IND-005': {
    status: 422,
    title: { fr: 'Autre unité', en: 'Another unit' },
    advice: {
      fr: 'Chaque relevé est dans l’unité de son indicateur. Convertissez la valeur.',
      en: 'Each reading is in the unit of its indicator. Convert the value.',
    },
  },
  'IND-006': {
    status: 422,
    title: { fr: 'Relevé à venir', en: 'Reading yet to come' },
    advice: { fr: 'Un relevé est passé ou d’aujourd’hui.', en: 'A reading is past, or of today.' },
  },
  'IND-007': {
    status: 409,
    title: { fr: 'Relevé déjà là', en: 'Reading there already' },
    advice: {
      fr: 'Ce jour a déjà cette valeur. Il n’y a rien à ajouter.',
      en: 'That day has this value already. There is nothing to add.',
    },
  },
  'IND-008': {
    status: 409,
    title: { fr: 'Deux valeurs pour un jour', en: 'Two values for a day' },
    advice: {
      fr: 'Corrigez la date ou l’autre relevé, ou gardez les deux : quelqu’un choisira.',
      en: 'Correct the date or the other reading, or keep both: somebody will choose.',
    },
  },
  'IND-009': {
    status: 409,
    title: { fr: 'Unité d’un indicateur qui a des relevés', en: 'Unit of an indicator that has readings' },
    advice: {
      fr: 'Une autre unité changerait le sens des relevés. Décrivez un autre indicateur.',
      en: 'Another unit would change what the readings mean. Describe another indicator.',
    },
  },
  'SDG-001': {
    status: 422,
    title: { fr: 'Cible inconnue', en: 'Unknown target' },
    advice: {
      fr: 'Écrivez le code de l’une des 169 cibles, comme 13.2.',
      en: 'Write the code of one of the 169 targets, such as 13.2.',
    },
  },
  'SDG-002': {
    status: 409,
    title: { fr: 'Ancrage déjà là', en: 'Anchoring there already' },
    advice: {
      fr: 'La même action est déjà ancrée sur cette cible, à ce niveau.',
      en: 'The same action is anchored on this target already, at this level.',
    },
  },
} as const;
