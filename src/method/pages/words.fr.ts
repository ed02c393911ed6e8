/** Words of the method pages, of the glossary and of the declarations. */
export const methodFr = {
  index: {
    title: 'La méthode, formule par formule',
    short: 'La méthode',
    description:
      "Chaque calcul de Cap17 a sa page : ce qu'il veut dire, sa formule, ses sources, ses limites, un exemple à refaire.",
    lead: "Chaque calcul a sa page : ce qu'il veut dire, sa formule, d'où elle vient, ses limites, et un exemple que l'on peut refaire à la main. Ce qui est un choix de Cap17 est dit comme tel.",
    discuss:
      "Aucune formule officielle de la prime à l'alliance n'est publiée. Celle de Cap17 est une hypothèse, faite de morceaux publiés, à discuter.",
    parts: {
      premium: "La prime à l'alliance",
      sharing: 'Le partage et la stabilité',
      uncertainty: 'Les fourchettes et le doute',
      appraisal: 'La valeur dans le temps',
      flows: 'Les liens et les flux',
      surveys: 'Les regards croisés',
      allocation: 'Répartir une enveloppe',
    },
    partNotes: {
      premium: 'Ce que change une alliance, pour ses membres et pour les autres.',
      sharing: "Plusieurs règles, côte à côte ; aucune n'est « la bonne ».",
      uncertainty: 'Comment un chiffre devient une fourchette, et ce qui la fait large.',
      appraisal: "Ramener des années différentes à aujourd'hui.",
      flows: 'Ce que dit un réseau de ressources partagées.',
      surveys: 'Comparer des réponses sans les trahir ni les dévoiler.',
      allocation: 'Plusieurs règles pour une même somme.',
    },
  },
  page: {
    previous: 'Page précédente',
    next: 'Page suivante',
    all: 'Toutes les pages de la méthode',
    around: 'Autres pages de la méthode',
  },
  example: {
    expected: "Ce qu'il faut trouver",
    result: 'Résultat',
    value: 'Valeur',
    answer: 'réponse',
    none: 'masqué ou sans objet',
    yes: 'oui',
    no: 'non',
    fileName: 'exemple.json',
    document: (file: string) => `Voir le fichier ${file}`,
  },
  glossary: {
    title: 'Glossaire',
    description:
      'Les mots de Cap17, en français et en anglais, et le code que portent les fichiers et les données ouvertes.',
    lead: "Une chose, un mot. Le même mot à l'écran, dans les documents, dans les fichiers et dans les données ouvertes.",
    caption: 'Mots en français et en anglais, avec leur code',
    french: 'Français',
    english: 'Anglais',
    code: 'Code',
    field: 'Champ des fichiers',
    partTitle: (part: string) => `Glossaire : ${part}`,
  },
  declarations: {
    kilobytes: 'Ko',
    unnamedOperator: "L'organisme qui exploite ce site",
    contact: (address: string) => `Écrire à : ${address}`,
    noContact: "Cet organisme n'a pas encore indiqué d'adresse où lui écrire.",
    keptData: {
      what: 'Ce qui est gardé',
      why: 'Pourquoi',
      basis: 'Base légale (RGPD)',
      howLong: 'Combien de temps',
      onErasure: "À l'effacement",
    },
  },
  navigation: {
    method: 'La méthode, formule par formule',
    glossary: 'Glossaire',
    accessibility: 'Accessibilité : non conforme',
    privacy: 'Vie privée',
    ecodesign: 'Écoconception',
  },
};
