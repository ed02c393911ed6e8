/** What a new text says of an alliance: facts told once, that people then edit. */
export interface TextFacts {
  readonly name: string;
  readonly need: string;
  readonly answer: string;
  /** `Épicerie (prête la cuisine), Laiterie`. */
  readonly members: string;
  readonly kinds: string;
  readonly goals: string;
  readonly from: string;
  readonly until: string;
}

type Section = readonly [title: string, body: (facts: TextFacts) => string];

const toWrite = 'À écrire ensemble.';

/** First wording of the charter, section by section. */
export const charterFr: Readonly<Record<string, Section>> = {
  why: ['Pourquoi cette alliance', ({ need }) => need || toWrite],
  together: [
    'Ce que nous essayons ensemble',
    ({ answer, kinds, goals }) =>
      [
        answer || toWrite,
        kinds && `Nature de l’alliance : ${kinds}.`,
        goals && `Objectifs de développement durable : ${goals}.`,
      ]
        .filter(Boolean)
        .join('\n\n'),
  ],
  who: ['Qui nous sommes', ({ members }) => (members ? `${members}.` : toWrite)],
  principles: [
    'Nos principes',
    () =>
      'Nous partons du besoin, pas des solutions toutes faites.\nChaque membre compte pour une voix, quel que soit ce qu’il apporte.\nNous disons ce que nous savons et ce que nous ne savons pas : inconnu ne veut pas dire zéro.\nNous avons le droit d’essayer, de nous tromper et de le dire.\nUn échange inégal en euros peut être juste ; nous en parlons.',
  ],
  deciding: [
    'Comment nous décidons',
    () =>
      'Une décision est proposée par écrit, discutée, puis prise par accord ou par vote, une voix par membre. Le journal des décisions est ouvert à tous les membres. Une décision close ne change plus ; on en propose une autre.',
  ],
  'sharing-knowledge': [
    'Ce que nous partageons',
    () =>
      'Chacun écrit ce qu’il apporte et ce qu’il reçoit, et décide qui le voit. Ce que nous apprenons ensemble profite à d’autres, sauf ce qu’un membre a demandé de garder.',
  ],
  'coming-leaving': [
    'Entrer et partir',
    () =>
      'Un nouveau membre est invité et consent à une date. Un membre part quand il veut, en disant à partir de quand et ce que deviennent ses apports. Ce qui a été fait ensemble reste.',
  ],
  calendar: [
    'Calendrier et bilan',
    ({ from, until }) =>
      [
        from && `Début : ${from}.`,
        until && `Fin prévue : ${until}.`,
        'Un bilan est fait ensemble au moins une fois par an, du point de vue de chacun.',
      ]
        .filter(Boolean)
        .join('\n'),
  ],
  'not-a-contract': [
    'Ce que cette charte n’est pas',
    () =>
      'Cette charte dit une intention commune. Elle n’engage pas d’argent, ne crée pas de société et ne remplace pas une convention.',
  ],
};

/** First wording of the agreement, article by article. */
export const agreementFr: Readonly<Record<string, Section>> = {
  parties: [
    'Les parties',
    ({ members }) =>
      `${members || toWrite}${members ? '.' : ''}\n\nPour chacune : dénomination exacte, adresse, numéro s’il existe, nom et qualité de la personne qui signe.`,
  ],
  purpose: [
    'L’objet',
    ({ name, need, answer }) =>
      `L’alliance « ${name} » part de ce besoin : ${need || toWrite}\n\nElle essaie cette réponse : ${answer || toWrite}`,
  ],
  aim: [
    'Un autre but que partager des bénéfices',
    () =>
      'Les parties ne s’associent pas pour partager des bénéfices. Ce que l’alliance épargne ou crée sert son objet et chacune des parties selon les annexes.',
  ],
  contributions: [
    'Ce que chaque partie apporte',
    () =>
      'Les apports sont ceux de l’annexe 1. Un apport en temps ou en nature y garde son unité et sa base de valorisation. Un montant inconnu y est dit inconnu.',
  ],
  benefits: [
    'Ce que chaque partie reçoit',
    () =>
      'Les bénéfices attendus sont ceux de l’annexe 2. Ils ne sont pas garantis : ce sont des attentes, à regarder ensemble à chaque bilan.',
  ],
  disinterested: [
    'Un partenariat désintéressé',
    () =>
      'Aucune partie ne tire de l’alliance un avantage sans rapport avec ce qu’elle y apporte et avec l’objet commun. Les dons et le mécénat restent sans contrepartie directe, au sens des textes qui les régissent.',
  ],
  governance: [
    'La gouvernance',
    () =>
      'Chaque partie a une voix, quel que soit son apport. Les décisions sont prises par accord, ou par vote si l’accord ne vient pas ; au moins la moitié des parties doivent s’être exprimées. Le journal des décisions fait foi entre les parties.',
  ],
  work: [
    'Le travail de mise en route',
    () =>
      'Le travail qui fait tenir l’alliance, son coût et qui le paie sont ceux de l’annexe 3. Il est revu à chaque bilan.',
  ],
  funding: [
    'Les aides',
    () =>
      'Les aides demandées ou obtenues pour l’alliance sont dites à toutes les parties. Une même aide n’est comptée qu’une fois. La partie qui la reçoit en rend compte à son financeur et aux autres.',
  ],
  sharing: [
    'Le partage',
    () =>
      'Les parties ont comparé plusieurs façons de partager. Celle qu’elles retiennent est dans les annexes, avec sa raison ; elle est revue à chaque bilan.',
  ],
  confidentiality: [
    'Ce qui reste entre nous',
    () =>
      'Ce qu’une partie a demandé de garder n’est pas montré à d’autres. Les données de personnes sont traitées par chaque partie sous sa responsabilité, pour ce qui est nécessaire à l’objet et pas plus longtemps.',
  ],
  works: [
    'Ce que nous produisons',
    () =>
      'Ce que les parties produisent ensemble peut être utilisé par chacune. Elles disent ici sous quelle licence d’autres peuvent s’en servir, et ce qui reste à l’une d’elles.',
  ],
  duration: [
    'La durée',
    ({ from, until }) =>
      [
        from && `La convention commence le ${from}.`,
        until && `Elle se termine le ${until}.`,
        'Elle peut être prolongée par une décision de toutes les parties.',
      ]
        .filter(Boolean)
        .join(' '),
  ],
  leaving: [
    'Partir',
    () =>
      'Une partie peut partir en prévenant les autres trois mois avant. Elle dit ce que deviennent ses apports. Les engagements déjà pris envers des tiers sont tenus. Les autres parties décident comment continuer.',
  ],
  evaluation: [
    'Le bilan',
    () =>
      'Un bilan est fait chaque année, du point de vue de chaque partie et des publics concernés : les moyens, les résultats, l’effet sur le territoire. Il peut conduire à changer les annexes.',
  ],
  liability: [
    'Responsabilités et assurances',
    () =>
      'Chaque partie répond de ce qu’elle fait et de ses salariés et bénévoles. Elle est assurée pour cela. Cette convention ne crée ni société ni solidarité entre les parties.',
  ],
  disputes: [
    'En cas de désaccord',
    () =>
      'Les parties se rencontrent d’abord, puis demandent à une personne extérieure de les aider. À défaut d’accord, le tribunal compétent est celui que la loi désigne.',
  ],
};
