/** Refusals of stories and events. Codes are stable. */
export const showcaseErrorTexts = {
  'STO-001': {
    status: 410,
    title: { fr: 'Ce récit n’est plus public', en: 'This story is no longer public' },
    advice: {
      fr: 'Un partenaire ou son auteur l’a retiré. D’autres récits et les pionniers sont sur leurs pages.',
      en: 'A partner or its editor withdrew it. Other stories and the pioneers are on their pages.',
    },
  },
  'STO-002': {
    status: 409,
    title: { fr: 'Cela n’est pas possible maintenant', en: 'This cannot be done now' },
    advice: {
      fr: 'Le récit a changé d’état entre-temps. Rechargez la page pour voir où il en est.',
      en: 'The story has changed meanwhile. Reload the page to see where it stands.',
    },
  },
  'STO-003': {
    status: 410,
    title: { fr: 'Ce lien d’accord ne sert plus', en: 'This consent link is no longer of use' },
    advice: {
      fr: 'Une autre version du récit est demandée, ou un lien plus récent a été fait. Demandez-le à qui vous a écrit.',
      en: 'Another version of the story is being asked about, or a newer link was made. Ask whoever wrote to you for it.',
    },
  },
  'EVT-009': {
    status: 409,
    title: {
      fr: 'Des personnes sont inscrites à ce rendez-vous',
      en: 'People have registered for this event',
    },
    advice: {
      fr: 'Annulez-le d’abord, avec quelques mots : elles seront prévenues par courriel. Vous pourrez ensuite le supprimer.',
      en: 'Cancel it first, with a few words: they will be told by mail. You can then remove it.',
    },
  },
} as const;
