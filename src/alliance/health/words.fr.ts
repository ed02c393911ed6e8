/** Words of the health of an alliance and of the five conditions. */
export const healthFr = {
  title: 'Santé',
  lead: 'Trois lectures de ce qui est noté ici, avec leurs raisons. Aucune note : ce sont des sujets de conversation.',
  own: 'La cohésion des acteurs, la cohérence des actions et les ressources durables sont les mots du RAMEAU ; ce que nous en lisons est un choix de Cap17, modifiable.',
  seen: 'Ces lectures comptent seulement ce que vous pouvez voir.',
  readings: {
    cohesion: 'La cohésion des acteurs',
    coherence: 'La cohérence des actions',
    resources: 'Les ressources durables',
  },
  senses: { holds: 'tient', watch: 'à regarder', unknown: 'on ne sait pas' },
  findings: {
    'members-present': (_: string, count: number) => `${count} membres ont consenti.`,
    'members-alone': () => 'Il manque un deuxième consentement : une alliance commence à deux.',
    'invitations-waiting': (names: string) => `Pas encore de réponse : ${names}.`,
    'members-left': (names: string) => `Partis depuis moins d’un an : ${names}.`,
    'lines-both-ways': () => 'Chaque membre apporte et reçoit quelque chose.',
    'lines-one-way': (names: string) =>
      `Rien de visible, d’un côté ou de l’autre, pour : ${names}. Ce n’est pas dit, ou gardé pour soi.`,
    'decisions-none': () => 'Aucune décision depuis un an : on ne sait pas comment l’alliance décide.',
    'decisions-shared': (_: string, count: number, share: number) =>
      `${count} ${count < 2 ? 'décision prise' : 'décisions prises'} depuis un an ; ${share} voix exprimées sur 100 possibles.`,
    'decisions-few-voices': (_: string, count: number, share: number) =>
      `${count} ${count < 2 ? 'décision prise' : 'décisions prises'} depuis un an, avec seulement ${share} voix exprimées sur 100 possibles.`,
    'need-written': () => 'Le besoin de départ est écrit : les actions peuvent s’y comparer.',
    'need-missing': () => 'Le besoin de départ n’est pas écrit : rien ne dit à quoi les actions répondent.',
    'answer-missing': () =>
      'La réponse essayée ensemble n’est pas écrite, alors que l’alliance n’est plus une idée.',
    'dates-none': () => 'Aucune date n’est posée pour la suite.',
    'dates-late': (names: string) => `Dates passées et pas faites : ${names}.`,
    'dates-next': (names: string, _count: number, _share: number, on: string) =>
      `Prochaine date, le ${on} : ${names}`,
    'goals-none': () => 'Aucun objectif de développement durable n’est dit.',
    'goals-said': (_: string, count: number) =>
      `${count} ${count < 2 ? 'objectif de développement durable est dit' : 'objectifs de développement durable sont dits'}.`,
    'work-none': () => 'Le travail qui fait tenir l’alliance n’est pas noté.',
    'work-planned': (_: string, count: number) =>
      `${count} ${count < 2 ? 'tâche de mise en route est notée' : 'tâches de mise en route sont notées'}.`,
    'payers-none': () => 'On ne sait pas qui paie le travail de mise en route.',
    'payers-known': () => 'Chaque tâche de mise en route a son payeur.',
    'unpaid-work': (_: string, count: number, _share: number, _on: string, of: number) =>
      `${count} ${count < 2 ? 'tâche' : 'tâches'} sur ${of} sans payeur.`,
    'one-payer': (names: string, _count: number, share: number) =>
      `${names} paie ${share} % du coût connu de la mise en route : que se passe-t-il s’il s’arrête ?`,
    'one-contributor': (names: string, _count: number, share: number) =>
      `${names} apporte ${share} % de ce qui est valorisé chaque année : que se passe-t-il s’il s’arrête ?`,
    'contributions-end': (_: string, count: number, _share: number, _on: string, of: number) =>
      `${count} ${count < 2 ? 'apport annuel s’arrête' : 'apports annuels s’arrêtent'} cette année, sur ${of}.`,
    'contributions-last': () => 'Aucun apport annuel ne s’arrête cette année.',
    'grants-uncertain': (names: string) => `Aides envisagées ou demandées, pas encore obtenues : ${names}.`,
    'amounts-unknown': () =>
      'Des apports sont de montant inconnu ou non valorisés : les parts dites ici ne les comptent pas.',
  },
  check: {
    title: 'Les cinq conditions',
    lead: 'Ce qu’une alliance d’intérêt général réunirait, selon une proposition faite au Parlement. Elle n’est pas la loi : cette liste aide à se poser les questions, elle ne dit pas le droit.',
    source:
      'Source : amendement CL383 du 17 novembre 2021 à un projet de loi, sur un droit d’alliance. Non adopté. Les mots sont résumés par nous.',
    conditions: {
      parties: 'Au moins un organisme d’intérêt général et une entreprise',
      community: 'Une communauté d’intérêts autour d’un projet innovant',
      equality: 'Une gouvernance à égalité, quels que soient les apports',
      disinterested: 'Un partenariat désintéressé, fixé par le contrat',
      aim: 'Un autre but que partager des bénéfices',
    },
    answers: { yes: 'Oui, d’après ce qui est noté', no: 'Pas encore', ask: 'À vous de le dire' },
    reasons: {
      parties: (bodies: string, companies: string) =>
        `Intérêt général : ${bodies || 'personne'} ; entreprise : ${companies || 'personne'}. L’association, la fondation et les acteurs publics sont comptés ici comme d’intérêt général : à vérifier pour chacun.`,
      communityYes: 'Un besoin et une réponse communs sont écrits, et au moins deux membres ont consenti.',
      communityNo: 'Il faut un besoin et une réponse écrits, et deux membres qui ont consenti.',
      equalityYes: (count: number) =>
        `${count} ${count < 2 ? 'décision a été prise' : 'décisions ont été prises'} ici avec une voix par membre.`,
      equalityNo: 'Ici, chaque membre a une voix ; aucune décision n’a encore été prise ainsi.',
      textYes: (section: string) => `L’accord en préparation a un article : « ${section} ». Relisez-le.`,
      textNo: 'Aucun texte ne le dit encore : préparez la convention, elle a un article pour cela.',
    },
  },
} as const;
