/** Words of the import of answers. */
export const importFr = {
  title: 'Reprendre un fichier de réponses',
  lead: 'Une ligne par personne ; une colonne « Regard », une colonne par question (son texte, ou son numéro), et si vous voulez une colonne « Référence » par laquelle une ligne est reconnue.',
  file: 'Fichier (CSV ou XLSX)',
  fileHint:
    'Les codes (useful, o1…) et leurs mots en français ou en anglais sont compris. Le même fichier deux fois ne change rien.',
  send: 'Voir ce que le fichier apporte',
  noFile: 'Choisissez un fichier.',
  tooLarge: 'Le fichier dépasse 50 Mo.',
  tooMany: (count: string) =>
    `Le fichier a ${count} lignes : trop pour cette page. Prenez la commande « cap17 import answers », ou coupez le fichier en deux.`,
  refused: 'Le fichier ne peut pas être lu.',
  preview: 'Ce que le fichier apporte',
  nothingYet: 'Rien n’est encore écrit.',
  count: (created: string, unchanged: string) =>
    `Réponses nouvelles : ${created} ; déjà reprises : ${unchanged}.`,
  byViewpoint: 'Réponses lues, regard par regard',
  columns: { viewpoint: 'Regard', count: 'Réponses' },
  go: (count: string) => `Reprendre ${count}`,
  answer: { one: 'réponse', other: 'réponses' },
  nothing: 'Il n’y a rien de nouveau à reprendre.',
  again: 'Choisir un autre fichier',
  problems: 'Lignes qui ne peuvent pas être reprises',
  problemsLead: 'Corrigez-les dans le fichier, ou reprenez les autres lignes sans elles.',
  notices: 'À savoir',
  done: (count: string) => `${count}, scellées comme les autres. Le fichier peut être effacé.`,
  taken: { one: 'réponse reprise', other: 'réponses reprises' },
  notOpen: 'On ne reprend des réponses que pendant que la campagne est ouverte.',
  template: 'Colonnes attendues',
};
