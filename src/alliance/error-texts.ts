/** Refusals of alliances. Codes are stable. */
export const allianceErrorTexts = {
  'ALL-001': {
    status: 410,
    title: { fr: 'Cette invitation n’est plus valable', en: 'This invitation is no longer valid' },
    advice: {
      fr: 'Elle a déjà reçu une réponse, elle a été retirée ou sa date est passée. Demandez-en une autre à qui vous a invité.',
      en: 'It was answered, withdrawn, or its date has passed. Ask whoever invited you for another one.',
    },
  },
  'ALL-002': {
    status: 409,
    title: { fr: 'Cette action n’est pas possible maintenant', en: 'This cannot be done now' },
    advice: {
      fr: 'Ce membre n’est pas dans l’état attendu. Rechargez la page pour voir où il en est.',
      en: 'This member does not stand as expected. Reload the page to see where it stands.',
    },
  },
  'ALL-014': {
    status: 409,
    title: { fr: 'Cette décision est close', en: 'This decision is closed' },
    advice: {
      fr: 'Elle ne change plus, ni son texte, ni ses voix. Pour y revenir, proposez-en une autre.',
      en: 'It no longer changes, neither its text nor its voices. To come back to it, propose another one.',
    },
  },
} as const;
