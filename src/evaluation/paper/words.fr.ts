/** Words of the sheets of paper, of the cards, and of the entry of the sheets that come back. */
export const paperFr = {
  sheet: {
    subject: 'Questionnaire à remplir à la main',
    number: (number: string) => `Feuille ${number}`,
    viewpoint: (viewpoint: string) => `Vous répondez comme : ${viewpoint}.`,
    until: (day: string) => `À rendre avant le ${day}.`,
    online: (address: string) => `Vous préférez répondre en ligne : ${address}, ou le carré ci-dessous.`,
    qrAlt: (address: string) => `QR code qui mène à ${address}`,
    promise: 'Ce que nous promettons',
    promises: [
      'Ne mettez pas votre nom. Le numéro de la feuille sert à ne la compter qu’une fois ; personne ne note à qui elle est remise.',
      'Qui saisit la feuille lit vos réponses sans savoir de qui elles viennent. Elles ne sont montrées que mêlées à celles du même regard : 11 personnes ou plus ; un organisateur peut descendre jusqu’à 5, en publiant pourquoi.',
      'Une fois saisie, la réponse ne peut plus être retrouvée, donc ni relue, ni changée.',
    ],
    tick: 'Cochez une case par ligne.',
    question: 'Question',
    one: 'Cochez une réponse.',
    several: 'Cochez autant de réponses que vous voulez.',
    numberLine: (range: string, unit: string) => `Un nombre${range}${unit === '' ? '' : `, en ${unit}`} :`,
    write: 'Place pour écrire',
    fileName: 'questionnaires',
  },
  cards: {
    title: (title: string) => `Cartes à distribuer : ${title}`,
    lead: 'Découpez, mélangez, donnez une carte par personne. Chaque carte sert une seule fois.',
    alt: (numbers: string) => `Cartes à découper, numéros : ${numbers}`,
    answerAt: 'Votre regard compte. Répondez à :',
    once: 'Sert une seule fois, sans votre nom.',
    fileName: 'cartes',
  },
  entry: {
    title: 'Saisir les feuilles',
    lead: 'Chaque feuille est saisie deux fois, de préférence par deux personnes : les différences sont alors montrées avant que la réponse ne soit comptée.',
    number: 'Numéro de la feuille',
    numberHint: 'Il est en haut de la feuille, comme 4F7K-29MQ-XA3D.',
    next: 'Ouvrir cette feuille',
    asViewpoint: (viewpoint: string) => `Regard : ${viewpoint}.`,
    first: 'Première saisie',
    second: 'Seconde saisie',
    secondNote:
      'La première saisie attend, scellée : elle n’est pas montrée, pour que celle-ci soit indépendante.',
    save: 'Enregistrer cette saisie',
    restart: 'Recommencer cette feuille',
    firstKept: (number: string) =>
      `Première saisie de la feuille ${number} gardée, scellée. Saisissez-la une seconde fois pour qu’elle compte.`,
    done: (number: string) =>
      `Feuille ${number} : les deux saisies disent la même chose. La réponse est comptée.`,
    differ: { one: 'différence entre les deux saisies', other: 'différences entre les deux saisies' },
    differNote: 'Regardez la feuille et choisissez, question par question. Rien n’est encore compté.',
    columns: { first: 'Première saisie', second: 'Seconde saisie' },
    blank: 'sans réponse',
    settled: 'Compter cette réponse',
    problems: {
      number: (found: string) =>
        `Douze lettres ou chiffres sont attendus, comme 4F7K-29MQ-XA3D ; trouvé : « ${found} ».`,
      unknown: (found: string) => `Aucune feuille de cette évaluation n’a le numéro ${found}.`,
      used: (found: string) => `La feuille ${found} a déjà été comptée, sur papier ou en ligne.`,
      empty: 'La feuille est vide : saisissez une réponse au moins, ou laissez-la de côté.',
    },
  },
};
