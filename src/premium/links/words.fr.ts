/** Words of links that show a dossier outside. */
export const linksFr = {
  title: 'Montrer le dossier au-dehors',
  lead: 'Un lien montre une version et son dossier à qui le détient, jusqu’à une date. Il ne s’ouvre que si chaque membre l’accepte, et chacun peut le refermer.',
  none: {
    missing: 'Il n’y a rien à montrer encore.',
    next: 'Gardez d’abord une version de la prime.',
  },
  create: {
    title: 'Proposer un lien',
    intro: (number: string) =>
      `Il montrera la version ${number}, ses documents et le dossier. Les moteurs de recherche ne le listent pas.`,
    recipient: 'Pour qui',
    recipientHint: 'Par exemple : la Région, commission du 12 mars.',
    days: 'Ouvert combien de jours',
    daysHint: 'De 1 à 180.',
    action: 'Proposer ce lien',
    recipientMissing: 'Dites à qui ce lien est destiné : les membres doivent le savoir pour accepter.',
    daysWrong: (typed: string) => `« ${typed} » : un nombre de jours de 1 à 180 est attendu.`,
  },
  made: {
    title: 'Voici le lien. Il n’est montré qu’une fois : copiez-le.',
    wait: 'Il s’ouvrira quand chaque membre l’aura accepté.',
  },
  list: {
    title: 'Liens proposés',
    of: (recipient: string, number: string) => `Pour ${recipient}, version ${number}`,
    until: (date: string) => `jusqu’au ${date}`,
    states: {
      waiting: 'attend des membres',
      open: 'ouvert',
      closed: 'fermé',
      expired: 'date passée',
    },
    agreed: 'accepte',
    notYet: 'n’a pas encore accepté',
    agree: 'Accepter de montrer',
    agreeOf: (member: string) => `Accepter de montrer, pour ${member}`,
    withdraw: 'Retirer l’accord',
    withdrawOf: (member: string) => `Retirer l’accord de ${member}`,
    note: (member: string) => `Comment ${member} a donné son accord`,
    noteMissing: 'Personne ne parle ici pour ce membre : dites comment il a donné son accord.',
    close: 'Fermer ce lien',
    closeOf: (recipient: string) => `Fermer ce lien, pour ${recipient}`,
  },
  outside: {
    title: (name: string) => `${name} : dossier de l’alliance`,
    meta: (number: string, date: string, until: string) =>
      `Version ${number}, du ${date}. Montrée par l’alliance jusqu’au ${until}.`,
    documents: 'Emporter ce dossier',
    shut: 'Ce lien n’est pas ouvert',
    shutNext:
      'Il attend l’accord de membres, sa date est passée, ou il a été fermé. Demandez-en un autre à l’alliance.',
  },
};
