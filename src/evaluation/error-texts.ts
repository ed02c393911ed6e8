/** Refusals of surveys. Codes are stable. */
export const evaluationErrorTexts = {
  'ENQ-001': {
    status: 409,
    title: { fr: 'Ce lien a déjà servi', en: 'This link was already used' },
    advice: { fr: 'Merci de votre participation.', en: 'Thank you for taking part.' },
  },
  'ENQ-002': {
    status: 410,
    title: { fr: 'Cette enquête est close', en: 'This survey is closed' },
    advice: {
      fr: 'Les réponses ne sont plus reçues. Rien n’a été enregistré.',
      en: 'Answers are no longer taken. Nothing was kept.',
    },
  },
  'ENQ-003': {
    status: 409,
    title: { fr: 'Cette action n’est pas possible maintenant', en: 'This cannot be done now' },
    advice: {
      fr: 'L’évaluation n’est pas dans l’état attendu. Rechargez sa page pour voir où elle en est.',
      en: 'The evaluation is not in the state expected. Reload its page to see where it stands.',
    },
  },
  'ENQ-004': {
    status: 422,
    title: { fr: 'Réponse non valide', en: 'Answer not valid' },
    advice: {
      fr: 'Une réponse n’est pas de celles proposées. Rien n’a été enregistré.',
      en: 'An answer is none of those offered. Nothing was kept.',
    },
  },
  'ENQ-005': {
    status: 409,
    title: { fr: 'Enquête ouverte, donc figée', en: 'Survey open, hence frozen' },
    advice: {
      fr: 'Dupliquez l’enquête pour la modifier : commencez une nouvelle évaluation.',
      en: 'Duplicate the survey to change it: begin a new evaluation.',
    },
  },
  'ENQ-006': {
    status: 503,
    title: { fr: 'Pas de clé pour sceller les réponses', en: 'No key to seal answers' },
    advice: {
      fr: 'L’administrateur du site doit régler CAP17_SECRET, hors de la base de données, avant d’ouvrir une enquête.',
      en: 'The administrator of the site must set CAP17_SECRET, outside the database, before a survey is opened.',
    },
  },
  'ENQ-020': {
    status: 422,
    title: { fr: 'Comparaison mal écrite', en: 'Comparison badly written' },
    advice: {
      fr: 'Une ligne par lieu : nom ; oui ou non ; avant ; après. La mesure d’après suit celle d’avant.',
      en: 'One line for each place: name; yes or no; before; after. The measure after follows the one before.',
    },
  },
  'ENQ-022': {
    status: 422,
    title: { fr: 'Parts connues mal écrites', en: 'Known shares badly written' },
    advice: {
      fr: 'Une ligne par réponse : la réponse, un point-virgule, sa part en %. Le total fait 100.',
      en: 'One line for each answer: the answer, a semicolon, its share in %. They add up to 100.',
    },
  },
  'ENQ-007': {
    status: 422,
    title: { fr: 'Question non valide', en: 'Question not valid' },
    advice: {
      fr: 'Le message dit ce qui a été trouvé et ce qui est attendu. Rien n’a été enregistré.',
      en: 'The message says what was found and what is expected. Nothing was kept.',
    },
  },
  'ENQ-021': {
    status: 422,
    title: { fr: 'Les leçons de l’alliance sont pleines', en: 'The lessons of the alliance are full' },
    advice: {
      fr: 'Elles tiennent en 5 000 caractères. Raccourcissez-les sur la page de l’alliance, puis recommencez.',
      en: 'They fit in 5,000 characters. Shorten them on the page of the alliance, then try again.',
    },
  },
} as const;
