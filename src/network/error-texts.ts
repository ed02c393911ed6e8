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
} as const;
