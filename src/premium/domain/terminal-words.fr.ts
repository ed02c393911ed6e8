import type { TerminalWords } from './terminal-words.ts';

/** The words of the terminal page, in French. */
export const terminalWordsFr: TerminalWords = {
  members: { one: 'membre', other: 'membres' },
  priceYear: (currency, year) => `${currency} de ${year}`,
  territory: {
    surely: (years, chances) => `Sur ${years}, le territoire y gagne presque sûrement\u00a0: ${chances}.`,
    likely: (years, chances) => `Sur ${years}, le territoire y gagne sans doute\u00a0: ${chances}.`,
    rather: (years, chances) =>
      `Sur ${years}, le territoire a plus de chances d’y gagner que d’y perdre\u00a0: ${chances}.`,
    even: (years, chances) =>
      `Sur ${years}, pour le territoire, c’est presque pile ou face\u00a0: ${chances} d’y gagner.`,
    ratherNot: (years, chances) =>
      `Sur ${years}, le territoire a plus de chances d’y perdre que d’y gagner\u00a0: ${chances} d’y gagner.`,
    unlikely: (years, chances) =>
      `Sur ${years}, le territoire y perd sans doute\u00a0: ${chances} d’y gagner.`,
    hardly: (years, chances) =>
      `Sur ${years}, le territoire y perd presque sûrement\u00a0: ${chances} d’y gagner.`,
  },
  membersAlone: {
    surely: (chances) => `Pour les membres seuls, le gain est presque sûr\u00a0: ${chances}.`,
    likely: (chances) => `Pour les membres seuls, le gain est probable\u00a0: ${chances}.`,
    rather: (chances) =>
      `Pour les membres seuls, il y a plus de chances de gagner que de perdre\u00a0: ${chances}.`,
    even: (chances) => `Pour les membres seuls, c’est presque pile ou face\u00a0: ${chances} de gagner.`,
    ratherNot: (chances) =>
      `Pour les membres seuls, il y a plus de chances de perdre que de gagner\u00a0: ${chances} de gagner.`,
    unlikely: (chances) => `Pour les membres seuls, la perte est probable\u00a0: ${chances} de gagner.`,
    hardly: (chances) => `Pour les membres seuls, la perte est presque sûre\u00a0: ${chances} de gagner.`,
  },
  certain:
    'Aucun chiffre n’a de fourchette\u00a0: ce calcul ne dit rien du doute. Donnez-en aux chiffres que vous connaissez mal.',
  howMuch: 'Combien\u202f?',
  howMuchSub: (years, currency) =>
    `Valeur sur ${years}, ramenée à aujourd’hui, en ${currency}. De bas en haut\u00a0: 9 cas sur 10.`,
  howMuchCertain: (years, currency) => `Valeur sur ${years}, ramenée à aujourd’hui, en ${currency}.`,
  premiums: {
    gross: 'Prime brute',
    net: 'Prime nette',
    members: '  dont prime des membres',
    territory: '  dont prime du territoire',
  },
  low: 'bas',
  middle: 'milieu',
  high: 'haut',
  aboveZero: 'au-dessus de 0',
  outOf100: (chance) =>
    chance < 0.005 ? '< 1 sur 100' : chance >= 0.995 ? '> 99 sur 100' : `${Math.round(chance * 100)} sur 100`,
  central: 'calcul central',
  threeFigures: (point, medians, mean) =>
    `Pour les membres, trois chiffres à ne pas confondre\u00a0: ${point} au calcul central, ${medians} avec chaque chiffre à son milieu, ${mean} en moyenne de tous les cas.`,
  who: 'Qui gagne, qui paie\u202f?',
  whoSub: (currency) =>
    `Compte des membres au calcul central, par année, en ${currency} non actualisés. Les coûts sont négatifs.`,
  year: 'année',
  parts: {
    frugality: 'Moyens économisés',
    jointValue: 'Valeur créée ensemble',
    coordination: 'Coordination',
    engineering: 'Mise en route',
    investment: 'Investissement',
    net: 'Net de l’année',
    cumulative: 'Cumul',
  },
  memberSub: (currency) => `Chaque membre, avant tout transfert, en valeur d’aujourd’hui (${currency}).`,
  gains: 'reçoit',
  pays: 'paie',
  keeps: 'garde',
  when: 'Quand\u202f?',
  dip: (range) => `Le creux\u00a0: de ${range}, 9 cas sur 10.`,
  dipCertain: (amount, year) => `Le creux\u00a0: ${amount}, au plus bas l’année ${year}.`,
  neverUnder: 'Au calcul central, les membres ne sont jamais en perte.',
  backCertain: (years) => `Au calcul central, l’alliance est remise à flot au bout de ${years}.`,
  neverBack: (years) => `Au calcul central, l’alliance n’est pas remise à flot en ${years}.`,
  back: (cases, years) => `Remise à flot en ${years}\u00a0: ${cases}.`,
  halfBack: (years) => `Une fois sur deux, c’est fait au bout de ${years}.`,
  share: 'Comment partager\u202f?',
  shareSub: (whole) =>
    `À partager au calcul central\u00a0: ${whole}. Aucune règle n’est la bonne\u00a0: comparez.`,
  rules: {
    shapley: 'Shapley',
    nucleolus: 'nucléole',
    tau: 'tau',
    gately: 'Gately',
    equal: 'égal',
    transfers: 'transfert',
  },
  rulesNote:
    'Transfert\u00a0: part de Shapley moins ce que le membre garde vraiment. Au-dessus de 0, il doit recevoir\u202f; au-dessous, verser.',
  stable: 'Un partage que nul groupe n’a intérêt à quitter existe.',
  notStable: (floor) =>
    `Aucun partage ne retient tous les groupes\u202f; il manque ${floor} pour qu’il y en ait un.`,
  nobodyObjects: 'Personne ne gagnerait à quitter le partage de Shapley.',
  object: 'Gagneraient à quitter le partage de Shapley\u00a0:',
  objection: (group, gain) => `${group} (${gain})`,
  between: '\u202f; ',
  moreObjections: (count) => `et ${count} autres groupes`,
  funding: 'Quelle aide au démarrage se justifie\u202f?',
  justified: (range, share) => `De ${range}, soit ${share} de la prime brute moyenne.`,
  notJustified: 'Aucune\u00a0: le plancher dépasse le plafond.',
  floors: (breakEven, stability, risk) =>
    `Planchers\u00a0: équilibre ${breakEven}, stabilité ${stability}, risque ${risk} (les membres ne perdent pas 9 fois sur 10).`,
  noFloor: 'non calculée',
  ceiling: (ceiling) =>
    `Plafond\u00a0: ${ceiling}, le coût moyen de la mise en route ou ce que le gain du territoire peut porter.`,
  nothingToFund: 'Aucune\u00a0: la mise en route ne coûte rien.',
  speedOnly: 'L’alliance se ferait sans doute sans aide\u202f: une aide n’achèterait que de la vitesse.',
  liquidity: (amount) => `Trésorerie à avancer\u00a0: ${amount}. Une avance peut suffire.`,
  measure: 'Que mesurer d’abord\u202f?',
  measureSub: 'Part du doute que chaque chiffre apporte, sur la prime des membres et sur la prime nette.',
  doubtOn: { members: 'membres', net: 'nette' },
  evpi: (members, net) =>
    `Tout savoir avant de décider vaudrait ${members} aux membres, ${net} au territoire.`,
  nothingToMeasure: 'Aucun chiffre incertain.',
  ours: 'La formule de la prime est une hypothèse de Cap17, composée de travaux publiés. Le point de comparaison\u00a0: chacun seul, comme aujourd’hui.',
  beside: 'Confiance, innovation et dignité ne sont pas comptées en monnaie\u00a0: elles restent à côté.',
  provenance: (engine, samples, seed, input) =>
    `Moteur ${engine}, ${samples} tirages, graine ${seed}, fichier ${input}. Le détail\u00a0: --json.`,
};
