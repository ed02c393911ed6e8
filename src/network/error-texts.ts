/** Refusals of what people write about territories and actors. Codes are stable. */
export const networkErrorTexts = {
  'TER-001': {
    status: 422,
    title: { fr: 'Lieu inconnu', en: 'Unknown place' },
    advice: {
      fr: 'Aucun lieu officiel n’a ce code. Cherchez le lieu par son nom.',
      en: 'No official place has this code. Search the place by its name.',
    },
  },
  'TER-002': {
    status: 422,
    title: { fr: 'Déclaration sans date', en: 'Statement without a date' },
    advice: {
      fr: 'Une déclaration de maturité porte une date.',
      en: 'A statement of maturity carries a date.',
    },
  },
  'ACT-001': {
    status: 409,
    title: { fr: 'Lieu à préciser', en: 'Which place?' },
    advice: {
      fr: 'Ce nom peut être plusieurs lieux, ou aucun. Écrivez le code proposé.',
      en: 'This name may be several places, or none. Write the code proposed.',
    },
  },
  'LNK-001': {
    status: 422,
    title: { fr: 'Nature inconnue', en: 'Unknown nature' },
    advice: {
      fr: 'La nature d’un montant est : inconnu, argent ou équivalent.',
      en: 'The nature of an amount is: unknown, money or equivalent.',
    },
  },
  'LNK-002': {
    status: 422,
    title: { fr: 'Montant manquant', en: 'Missing amount' },
    advice: {
      fr: 'Donnez un montant, ou dites qu’il est inconnu.',
      en: 'Give an amount, or say that it is unknown.',
    },
  },
  'LNK-003': {
    status: 422,
    title: { fr: 'Montant illisible ou négatif', en: 'Amount unreadable or negative' },
    advice: {
      fr: 'Un montant est un nombre positif, en euros par an.',
      en: 'An amount is a positive number, in euros a year.',
    },
  },
  'LNK-004': {
    status: 422,
    title: { fr: 'Fourchette inversée', en: 'Range reversed' },
    advice: {
      fr: 'Le bas de la fourchette vient avant le haut.',
      en: 'The low end of a range comes before the high one.',
    },
  },
  'LNK-005': {
    status: 422,
    title: { fr: 'Base de valorisation manquante', en: 'Missing basis of valuation' },
    advice: {
      fr: 'Un équivalent en euros dit comment il est valorisé.',
      en: 'An equivalent in euros says how it is valued.',
    },
  },
  'LNK-006': {
    status: 422,
    title: { fr: 'Années inversées', en: 'Years reversed' },
    advice: {
      fr: 'L’année de fin vient après celle du début.',
      en: 'The last year comes after the first one.',
    },
  },
  'LNK-007': {
    status: 422,
    title: { fr: 'Lien vers soi-même', en: 'A link to oneself' },
    advice: {
      fr: 'Un lien va d’un acteur à un autre : choisissez deux acteurs différents.',
      en: 'A link goes from one actor to another: choose two different actors.',
    },
  },
  'LNK-008': {
    status: 422,
    title: { fr: 'Un montant, et pourtant inconnu', en: 'An amount, and yet unknown' },
    advice: {
      fr: 'Choisissez la nature du montant, ou effacez-le.',
      en: 'Choose the nature of the amount, or clear it.',
    },
  },
  'MOD-101': {
    status: 409,
    title: { fr: 'Année déjà décrite', en: 'Year described already' },
    advice: {
      fr: 'Cet acteur a déjà un modèle pour cette année. Modifiez-le, ou choisissez une autre année.',
      en: 'This actor has a model for this year already. Edit it, or choose another year.',
    },
  },
  'MOD-102': {
    status: 409,
    title: { fr: 'Personne ne pourrait le lire', en: 'Nobody could read it' },
    advice: {
      fr: 'Un acteur sans organisation montre son modèle à ses territoires, ou à tous.',
      en: 'An actor without an organisation shows its model to its territories, or to everybody.',
    },
  },
  'MOD-103': {
    status: 422,
    title: { fr: 'Valeur d’une heure attendue', en: 'Worth of an hour expected' },
    advice: {
      fr: 'La base « coût de remplacement » demande la valeur d’une heure.',
      en: 'The basis “replacement cost” needs the worth of an hour.',
    },
  },
} as const;
