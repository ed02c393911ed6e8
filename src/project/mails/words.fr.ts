/** Words of the mails about a project, and of how one chooses them. */
export const projectMailsFr = {
  said: {
    subject: (action: string) => `Un message au sujet de « ${action} »`,
    decidedSubject: (action: string) => `Une décision au sujet de « ${action} »`,
    text: (who: string, action: string, project: string) =>
      `${who} a écrit au sujet de l’action « ${action} », du projet « ${project} ».`,
    decided: (who: string, action: string, project: string) =>
      `${who} a noté une décision au sujet de l’action « ${action} », du projet « ${project} ».`,
    open: 'Lire et répondre',
    after:
      'Vous recevez ce courriel parce que vous suivez cette action. Sa page permet de ne plus la suivre.',
  },
  contributed: {
    subject: (project: string) => `Des paroles à relire : « ${project} »`,
    text: (project: string) =>
      `Une contribution vient d’arriver pour le diagnostic du projet « ${project} ». Elle attend d’être relue.`,
    once: 'Un seul courriel part tant que tout n’est pas relu, quel que soit le nombre de contributions.',
    open: 'Relire',
    after:
      'Vous recevez ce courriel parce que vous écrivez ce projet. La page du diagnostic permet de ne plus le recevoir.',
  },
  action: {
    on: 'Vous suivez cette action : un courriel vous dit ce qui s’y écrit.',
    off: 'Vous ne suivez pas cette action.',
    start: 'Suivre par courriel',
    stop: 'Ne plus suivre',
  },
  project: {
    on: 'Un courriel vous dit quand une contribution attend d’être relue.',
    off: 'Aucun courriel ne vous dit quand une contribution attend.',
    start: 'Me prévenir par courriel',
    stop: 'Ne plus me prévenir',
  },
} as const;
