import { formatCount } from '../web/format/counts.ts';

const count = (number: number, one: string, other: string) => formatCount('fr', number, { one, other });

export const operationsFr = {
  status: {
    title: 'État du service',
    navigation: 'État du service',
    description:
      "Si ce site fonctionne maintenant, ce qu'il promet, et quand sa dernière sauvegarde a été vérifiée.",
    allWell: 'Tout fonctionne.',
    attention: 'Le service répond, mais quelque chose demande attention.',
    trouble: 'Une partie du service ne répond pas.',
    measuredAt: (date: string, time: string) => `Constaté le ${date} à ${time}, à l'ouverture de cette page.`,
    now: 'Maintenant',
    nowCaption: 'Ce qui est regardé à chaque ouverture de cette page',
    what: 'Quoi',
    state: 'État',
    found: 'Constat',
    states: { ok: 'bon', warning: 'à surveiller', failure: 'en panne' },
    items: {
      server: 'Serveur',
      database: 'Base de données',
      backup: 'Dernière sauvegarde vérifiée',
      jobs: 'Tâches de fond',
      disk: 'Place sur le disque',
    },
    serverSince: (version: string, date: string, time: string) =>
      `Cap17 ${version}, en marche depuis le ${date} à ${time}.`,
    databaseAnswers: (milliseconds: string) => `Répond en ${milliseconds} ms.`,
    databaseSilent:
      'Ne répond pas. Les pages publiques déjà préparées restent lisibles ; rien ne peut être enregistré.',
    backupAt: (date: string, time: string) => `Relue en entier le ${date} à ${time}.`,
    backupOld: (date: string, time: string) =>
      `Relue en entier le ${date} à ${time} : il y a plus de deux jours.`,
    noBackup: "Aucune pour l'instant : la première est faite dans la nuit qui suit l'installation.",
    unknown: 'Inconnu tant que la base de données ne répond pas.',
    jobsWell: "Aucune n'est bloquée.",
    jobsStuck: (number: number) => `${count(number, 'tâche est bloquée', 'tâches sont bloquées')}.`,
    diskWell: 'Suffisante.',
    diskLow: 'Presque épuisée : les enregistrements seront refusés avant que rien ne soit perdu.',
    diskExternal: "Surveillée par l'hébergeur de la base de données.",
    promises: 'Ce que cette instance promet',
    promisesIntro:
      "Chaque promesse est tenue par le logiciel et essayée à chaque version ; le nom de l'essai est donné pour que chacun puisse le lire.",
    promise: 'Promesse',
    proof: 'Comment elle est essayée',
    promisesCaption: 'Promesses et essais qui les vérifient',
    durable:
      "Quand une page dit « Enregistré », c'est écrit sur le disque : une panne du serveur, de la base ou du courant n'y change rien.",
    durableProof:
      "Serveur et base tués net vingt fois pendant des écritures, cinq coupures de courant simulées : aucune écriture confirmée n'est perdue (test/faults).",
    full: "Un disque plein ou en panne fait refuser l'enregistrement avec une phrase claire ; la lecture continue, et tout reprend quand la place revient.",
    fullProof: "Un petit disque rempli, puis vidé ; des erreurs d'écriture injectées (test/faults).",
    backups: (days: number, weeks: number, months: number) =>
      `Tout est sauvegardé chaque nuit, et chaque sauvegarde est relue en entier avant de compter. Sont gardées la dernière de chacun des ${days} derniers jours, ${weeks} dernières semaines et ${months} derniers mois.`,
    backupsProof:
      "Sauvegardes restaurées d'une version de PostgreSQL à l'autre, contenus identiques ; archives abîmées refusées avant de toucher à quoi que ce soit (src/platform/backup).",
    upgrades:
      'Une mise à jour commence par une sauvegarde ; interrompue, elle est faite ou pas faite, jamais à moitié.',
    upgradesProof: 'Mises à jour tuées à des instants tirés au hasard (src/platform/database).',
    erasure:
      "Une personne qui demande à être effacée l'est partout, et le reste même après la restauration d'une sauvegarde plus ancienne.",
    erasureProof:
      "Effacement, restauration d'avant l'effacement, recherche du nom dans toute la base (src/platform/privacy).",
    incident: 'En cas de panne',
    incidentText:
      "Une page d'erreur porte une référence : donnez-la à l'organisme qui exploite ce site, elle se retrouve dans son journal.",
    contact: (contact: string) => `Écrire à l'organisme : ${contact}`,
    noContact: "L'organisme qui exploite ce site n'a pas indiqué d'adresse de contact.",
    probes:
      'Pour un superviseur : /sante dit que le serveur vit, /pret que la base répond, /api/v1/status donne cette page en JSON.',
  },
  jobs: {
    title: 'Tâches de fond',
    description: 'Les tâches que le serveur fait seul : où elles en sont, ce qui a échoué, ce qui est prévu.',
    lead: (waiting: number, active: number, failed: number) =>
      `${count(waiting, 'tâche attend', 'tâches attendent')}, ${count(active, 'est en cours', 'sont en cours')}, ${count(failed, 'a échoué', 'ont échoué')} ces derniers jours.`,
    stuck: (number: number) =>
      `${count(number, 'tâche semble bloquée', 'tâches semblent bloquées')} : vérifiez qu'un serveur ou « cap17 worker » fait les tâches de fond (CAP17_JOBS).`,
    scheduled: 'Prévues',
    scheduledCaption: 'Tâches qui se lancent seules, et leur prochain passage',
    runs: 'Passages',
    runsCaption: 'Passages, du plus récent au plus ancien',
    job: 'Tâche',
    next: 'Prochain passage',
    last: 'Dernier passage',
    never: 'jamais encore',
    state: 'État',
    attempts: 'Essais',
    when: 'Demandée le',
    error: 'Dernière erreur',
    action: 'Action',
    of: (made: string, most: string) => `${made} sur ${most}`,
    at: (date: string, time: string) => `${date} à ${time}`,
    states: {
      created: 'en attente',
      retry: 'sera réessayée',
      active: 'en cours',
      completed: 'faite',
      failed: 'échouée',
      cancelled: 'annulée',
    },
    progress: (percent: string) => `en cours, ${percent}`,
    all: 'Toutes',
    filter: 'Montrer',
    none: 'Aucun passage dans cet état.',
    noneNext: 'Les tâches prévues sont listées ci-dessus ; une tâche demandée apparaît ici aussitôt.',
    showAll: 'Montrer toutes les tâches',
    retry: 'Réessayer',
    cancel: 'Annuler',
    runNow: 'Lancer maintenant',
    done: {
      retry: 'La tâche sera réessayée dans quelques secondes.',
      cancel: "La tâche est annulée ; si elle travaillait, elle s'arrête à son prochain pas.",
      run: 'La tâche est demandée ; elle commence dans quelques secondes.',
      none: "Rien n'a changé : la tâche n'était plus dans cet état.",
    },
    older: 'Plus anciens',
    forScreenReader: (action: string, job: string, when: string) => `${action} : ${job}, ${when}`,
  },
  backups: {
    title: 'Sauvegardes',
    description:
      'Les sauvegardes de cette instance : quand, combien, relues ou non ; en faire une maintenant.',
    lead: (date: string, time: string) =>
      `La dernière sauvegarde a été écrite et relue en entier le ${date} à ${time}.`,
    leadNone: "Aucune sauvegarde n'a encore été faite.",
    rule: (days: number, weeks: number, months: number, upgrades: number) =>
      `Une sauvegarde est faite chaque nuit, relue en entier, puis comptée. Sont gardées la dernière de chacun des ${days} derniers jours, ${weeks} dernières semaines et ${months} derniers mois qui en ont une, et les ${upgrades} dernières d'avant une mise à jour. Les autres sont retirées.`,
    next: (date: string, time: string) => `Prochaine sauvegarde automatique : ${date} à ${time}.`,
    now: 'Sauvegarder maintenant',
    asked:
      'La sauvegarde est demandée. Elle apparaît ici quand elle a été relue ; son avancement est parmi les tâches de fond.',
    seeJobs: 'Voir les tâches de fond',
    failure: (error: string) => `La dernière tentative a échoué : ${error}`,
    list: 'Sauvegardes présentes',
    caption: 'Sauvegardes, de la plus récente à la plus ancienne',
    when: 'Faite le',
    reason: 'Pourquoi',
    size: 'Taille',
    rows: 'Lignes',
    verified: 'Relue le',
    where: 'Où',
    reasons: {
      nightly: 'nuit',
      upgrade: 'avant mise à jour',
      asked: 'demandée',
      command: 'ligne de commande',
    },
    missing: "Aucune sauvegarde pour l'instant.",
    missingNext: 'La première est faite dans la nuit. Vous pouvez en demander une maintenant.',
    restore: 'Restaurer',
    restoreText:
      "Une restauration se fait à la ligne de commande, sur la machine du serveur : elle remplace tout le contenu, ou rien. L'archive est vérifiée en entier avant que la base soit touchée.",
    restoreCommand: 'npx cap17 restore FICHIER --replace',
    elsewhere:
      "Copiez ce dossier sur une autre machine : une sauvegarde qui brûle avec le serveur n'en est pas une.",
    megabytes: (size: string) => `${size} Mo`,
    at: (date: string, time: string) => `${date} à ${time}`,
  },
  personal: {
    title: 'Mes données',
    description: "Ce que ce site garde de vous, pourquoi et combien de temps ; l'emporter, l'effacer.",
    account: 'Mon compte',
    lead: "Tout ce que ce site garde de vous est listé ici. Vous pouvez l'emporter dans un fichier, ou demander à être effacé.",
    kept: 'Ce qui est gardé',
    keptCaption: "Données gardées, raison, durée, et ce qu'elles deviennent à l'effacement",
    what: 'Quoi',
    why: 'Pourquoi',
    howLong: 'Combien de temps',
    onErasure: "À l'effacement",
    records: 'Enregistrements',
    basis: 'Base légale',
    take: 'Emporter mes données',
    takeText:
      'Un fichier JSON, lisible par une personne comme par un programme, avec tout ce qui précède. Ni mot de passe, ni clé.',
    download: 'Télécharger mes données',
    erase: 'Effacer mon compte',
    eraseText:
      "L'effacement est immédiat et ne se défait pas. Ce que vous avez écrit avec d'autres (projets, alliances, organisations) reste, attribué à une « personne effacée ».",
    backupsText: (months: number) =>
      `Les sauvegardes déjà faites gardent vos données jusqu'à leur retrait, au plus ${count(months, 'mois', 'mois')} plus tard ; si l'une d'elles est restaurée, vous y êtes effacé de nouveau aussitôt.`,
    confirm: 'Votre adresse électronique, pour confirmer',
    confirmHint: (email: string) => `Écrivez ${email}`,
    confirmWrong: (found: string) => `Trouvé : « ${found} » ; attendu : l'adresse de votre compte.`,
    confirmMissing: "Écrivez l'adresse de votre compte pour confirmer.",
    button: 'Effacer définitivement mon compte',
    orphaned: (names: string) =>
      `Vous êtes la seule personne à administrer ${names}. Confiez d'abord ce rôle à un autre membre, dans la page de l'organisation.`,
    lastAdministrator:
      "Vous êtes la seule personne à administrer cette instance. Nommez d'abord quelqu'un d'autre.",
    obstacles: "Avant l'effacement",
    erasedTitle: 'Votre compte est effacé',
    erasedLead:
      "Vos données ont été retirées de ce site. Il ne reste qu'un numéro qui ne mène plus à personne, gardé pour qu'une sauvegarde restaurée ne vous ramène pas.",
    home: "Revenir à l'accueil",
  },
} as const;
