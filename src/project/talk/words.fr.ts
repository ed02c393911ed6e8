/** Words of what is said about an action. */
export const talkFr = {
  title: 'Conversation et décisions',
  intro: 'Entre ceux qui écrivent le projet. Rien d’ici n’est publié.',
  none: 'Personne n’a encore rien dit de cette action.',
  kinds: { message: 'Message', decision: 'Décision' },
  decided: 'Décision',
  text: 'Votre message',
  kind: 'De quoi s’agit-il ?',
  kindHint: 'Une décision reste : on ne la retire pas, on en prend une autre.',
  send: 'Envoyer',
  withdraw: 'Retirer',
  withdrawn: 'Message retiré par son auteur.',
  gone: 'une personne qui a quitté le site',
  by: (name: string, day: string, time: string) => `${name}, le ${day} à ${time}`,
  statuses: 'Ce que le statut a été',
  statusLine: (status: string, day: string) => `${status} depuis le ${day}`,
  statusBy: (name: string) => `dit par ${name}`,
  problems: {
    empty: 'Écrivez quelques mots avant d’envoyer.',
  },
} as const;
