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
} as const;
