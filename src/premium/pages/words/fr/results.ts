/** Words of the simulator's results. */
export const resultsFr = {
  crumb: 'Simulateur',
  title: (name: string) => `${name} : que change l'alliance ?`,
  untitled: 'Que change votre alliance ?',
  description:
    "Estimez la prime d'une alliance en fourchettes : combien, quand, pour qui, comment partager, quelle aide. Sans compte, et rien n'est gardé.",
  moneyOf: (money: string, year: string) => `${money} de ${year}`,
  moneys: { EUR: 'euros', kEUR: "milliers d'euros", MEUR: "millions d'euros" },
  memberForms: { one: 'membre', other: 'membres' },
  groupForms: { one: 'groupe', other: 'groupes' },
  lead: {
    territory: {
      surely: (years: string, chances: string) =>
        `Sur ${years}, le territoire y gagne presque sûrement : ${chances}.`,
      likely: (years: string, chances: string) =>
        `Sur ${years}, le territoire y gagne sans doute : ${chances}.`,
      rather: (years: string, chances: string) =>
        `Sur ${years}, le territoire a plus de chances d'y gagner que d'y perdre : ${chances}.`,
      even: (years: string, chances: string) =>
        `Sur ${years}, pour le territoire, c'est presque pile ou face : ${chances} d'y gagner.`,
      ratherNot: (years: string, chances: string) =>
        `Sur ${years}, le territoire a plus de chances d'y perdre que d'y gagner : ${chances} d'y gagner.`,
      unlikely: (years: string, chances: string) =>
        `Sur ${years}, le territoire y perd sans doute : ${chances} d'y gagner.`,
      hardly: (years: string, chances: string) =>
        `Sur ${years}, le territoire y perd presque sûrement : ${chances} d'y gagner.`,
    },
    members: {
      surely: (members: string, chances: string) =>
        `Pour ${members} seuls, le gain est presque sûr : ${chances}.`,
      likely: (members: string, chances: string) =>
        `Pour ${members} seuls, le gain est probable : ${chances}.`,
      rather: (members: string, chances: string) =>
        `Pour ${members} seuls, il y a plus de chances de gagner que de perdre : ${chances}.`,
      even: (members: string, chances: string) =>
        `Pour ${members} seuls, c'est presque pile ou face : ${chances}.`,
      ratherNot: (members: string, chances: string) =>
        `Pour ${members} seuls, il y a plus de chances de perdre que de gagner : ${chances} de gagner.`,
      unlikely: (members: string, chances: string) =>
        `Pour ${members} seuls, la perte est probable : ${chances} de gagner.`,
      hardly: (members: string, chances: string) =>
        `Pour ${members} seuls, la perte est presque sûre : ${chances} de gagner.`,
    },
    theMembers: (count: string) => `les ${count}`,
    certain: (years: string, territory: string, members: string) =>
      `Sur ${years}, ce calcul donne ${territory} pour le territoire, dont ${members} pour les membres. Sans fourchette, il ne dit rien du doute : donnez-en aux chiffres que vous connaissez mal.`,
    gapJustifies: "C'est cet écart qui peut justifier qu'on les aide à démarrer.",
    noHelpNeeded: "Les membres y trouvent leur compte sans aide : une aide n'achèterait que du temps.",
    helpCanBeJustified: 'Une aide au démarrage peut se justifier.',
    helpNotJustified: "Aucune aide n'est justifiée par ce calcul.",
  },
  ours: "Aucune formule officielle de la prime à l'alliance n'est publiée : celle-ci est une hypothèse de Cap17, ",
  oursLink: 'à discuter',
  change: 'Changer les hypothèses',
  startEmpty: "Partir d'une alliance vide",
  stale: {
    title: "Ces résultats sont ceux d'avant.",
    toFinish: (count: number) =>
      count === 1
        ? 'Une réponse à reprendre pour les mettre à jour.'
        : `${count} réponses à reprendre pour les mettre à jour.`,
    see: 'Voir ce qui manque',
    done: 'Résultats à jour.',
  },
  toc: {
    label: 'Sur cette page',
    howMuch: 'Combien ?',
    when: 'Quand ?',
    who: 'Qui gagne, qui paie ?',
    sharing: 'Comment partager ?',
    doubt: "D'où vient le doute ?",
    funding: 'Quelle aide ?',
    inputs: 'Toutes les hypothèses',
  },
  opensOnto: "D'où vient ce chiffre ?",
  close: 'Fermer',
  howMuch: {
    title: 'Combien ? Quatre primes, jamais une seule',
    sub: (years: string, unit: string) =>
      `Valeur sur ${years}, ramenée à aujourd'hui, en ${unit}. La bande couvre 9 cas sur 10 ; le trait en marque le milieu.`,
    subCertain: (years: string, unit: string) =>
      `Valeur sur ${years}, ramenée à aujourd'hui, en ${unit}. Aucun chiffre n'a de fourchette : le doute n'est pas mesuré.`,
    gross: 'Prime brute',
    grossNote: "ce qu'agir ensemble ajoute, avant de payer la mise en route",
    net: 'Prime nette',
    netNote: 'une fois la mise en route payée, pour tout le territoire',
    members: 'dont prime des membres',
    membersNote: 'la part que les membres peuvent garder',
    territory: 'dont prime du territoire',
    territoryNote: 'la part qui va aux autres : habitants, écoles, voisins',
    middle: (value: string) => `milieu ${value}`,
    question: "D'où vient la prime des membres ?",
    central: (members: string, gross: string, net: string, territory: string) =>
      `Au calcul central, où chaque hypothèse prend sa valeur la plus attendue : ${members} (brute ${gross}, nette ${net}, territoire ${territory}). Ce calcul ne dit rien du doute.`,
    medians: (members: string, mean: string) =>
      `Avec chaque hypothèse à son milieu : ${members} ; en moyenne sur tous les cas : ${mean}. Ces trois chiffres diffèrent, et c'est normal.`,
    eachTerm:
      "Chaque terme est compté par année, réduit par la montée en régime et par le risque que l'alliance s'arrête, puis ramené à aujourd'hui. La comparaison se fait avec « chacun seul ».",
    beside:
      'Confiance, innovation et dignité ne sont pas comptées en euros : elles restent à côté, en indicateurs.',
  },
  when: {
    title: "Quand ? D'abord un creux, puis une remontée",
    titleNeverUnder: 'Quand ? Les membres ne sont jamais en perte',
    titleNeverBack: "Quand ? Le creux n'est sans doute pas comblé à temps",
    sub: (count: string, unit: string) =>
      `Ce que les ${count} ont gagné ou perdu ensemble, cumulé, en ${unit}, sans aide extérieure ni actualisation.`,
    dip: (range: string) => `Le creux : ${range}`,
    dipYear: (year: string) => (year === '0' ? 'au départ' : `au plus bas l'année ${year}`),
    afloatAgain: 'Remis à flot',
    afloatAfter: (time: string) => `au bout de ${time}`,
    paybackAfter: (time: string) => `Remis à flot au bout de ${time}.`,
    crossing: (years: string) => `Remis à flot en ${years} :`,
    chart: (low: string, high: string, lastLow: string, lastHigh: string, years: string) =>
      `Courbe du cumul pour les membres : le creux va de ${low} à ${high} ; au bout de ${years}, le cumul va de ${lastLow} à ${lastHigh}. Le tableau est dessous.`,
    note: 'Repères d’observation : la performance se juge à partir de 18 mois, l’innovation de 7 ans, la confiance de 28 ans.',
    noteShort: (years: string) => `${years} ne disent rien des deux dernières.`,
    table: 'Voir les chiffres par année',
    tableLabel: 'Tableau du cumul par année',
    caption: (unit: string) => `Cumul pour les membres, en ${unit} non actualisés`,
    afloat: 'Cas à flot sur 100',
    question: "D'où vient cette courbe ?",
    formula:
      'montée en régime × survie × (moyens économisés + valeur créée) − coordination − mise en route − investissement',
    formulaResult: "gain net d'une année",
    draws: (samples: string) => `${samples} tirages des hypothèses incertaines ; même graine, même résultat.`,
    central: (trough: string, payback: string) =>
      `Au calcul central, le creux est de ${trough} et l'équilibre arrive au bout de ${payback}.`,
    centralNever: (trough: string) =>
      `Au calcul central, le creux est de ${trough} et l'équilibre n'arrive pas avant la fin.`,
    payback: 'Remis à flot',
    paybackChance: (cases: string, years: string) => `${cases} remis à flot en ${years}.`,
    trough: 'Le creux',
    yearTable: 'Voir le calcul central, année par année',
    yearCaption: (unit: string) => `Compte des membres au calcul central, en ${unit} non actualisés`,
    year: 'Année',
    net: 'Net',
    cumulative: 'Cumul',
    discounted: 'Cumul actualisé',
  },
  parts: {
    frugality: 'Moyens économisés',
    jointValue: 'Valeur créée ensemble',
    social: 'Valeur pour les autres',
    engineering: 'Mise en route',
    investment: 'Investissement',
    coordination: 'Coordination',
  },
  who: {
    title: 'Qui gagne, qui paie ?',
    sub: (years: string, unit: string) =>
      `Valeur sur ${years}, ramenée à aujourd'hui, en ${unit}. Tout revient aux membres, sauf la valeur pour les autres, qui va au territoire.`,
    question: "D'où viennent ces montants ?",
    toMembers: 'va aux membres',
    toTerritory: 'va au territoire',
    paidByMembers: "payée par les membres si personne n'aide",
    paidAtStart: 'payé par les membres au départ',
    paidYearly: 'payée par les membres chaque année',
    accounts: 'Trois comptes, jamais mélangés',
    accountsCaption: "Une aide déplace de l'argent, elle ne crée pas de valeur.",
    account: 'Compte',
    over: (years: string) => `Sur ${years}`,
    chance: 'Chances d’y gagner',
    outOf: (count: string) => `${count} sur 100`,
    membersAccount: 'Membres',
    territoryAccount: 'Territoire',
    publicAccount: 'Budget public',
    nothingAsked: 'rien de demandé',
    noObject: 'sans objet',
    accountsNote:
      'Territoire : membres et tous les autres, sans les aides. Budget public : aides, réductions d’impôt, dépenses évitées.',
    eachMember: 'Membre par membre',
    eachMemberCaption: (unit: string) =>
      `Au calcul central et avant tout versement entre membres, en ${unit} ramenés à aujourd'hui`,
    member: 'Membre',
    gains: 'Reçoit',
    pays: 'Paie',
    balance: 'Solde',
    transfer: 'Versement',
    transferNote:
      'Versement : ce qui ferait arriver au partage selon l’apport. Positif, il est reçu ; négatif, il est donné ; ensemble ils font zéro quand l’alliance vaut la peine.',
    byYear: 'Voir le solde de chacun par année',
    byYearCaption: (unit: string) => `Solde de l'année, avant tout versement, en ${unit} non actualisés`,
    lines: 'Voir ce que chaque ligne apporte',
    linesCaption: (unit: string) => `Au calcul central, en ${unit}`,
    line: 'Ligne',
    perYear: 'Par an, à plein régime',
    presentValue: "Sur la durée, ramené à aujourd'hui",
  },
  sharing: {
    title: (count: number) => `Comment partager ? ${sharingCount(count)}, aucune n'est « la bonne »`,
    intro: (amount: string) => `Partage du calcul central, ${amount}.`,
    nothing: (middle: string) =>
      `Attention : au milieu de la fourchette, et sans aide, il n'y a rien à partager (${middle}).`,
    nothingCentral:
      "Au calcul central, et sans aide, il n'y a rien à partager : agir ensemble coûte plus que cela ne rapporte aux membres.",
    coverNote: (whole: string) =>
      `Par petits groupes, les membres feraient mieux que tous ensemble (${whole}) : c'est cette somme, plus grande, qui est partagée.`,
    stableAll: "Avec chacune de ces règles, aucun groupe ne gagne à s'en aller.",
    stableSome:
      "Il existe des partages où aucun groupe ne gagne à s'en aller ; toutes ces règles n'en sont pas.",
    unstable:
      "Aucun partage ne contente tous les groupes : quelle que soit la règle, l'un d'eux ferait mieux sans les autres.",
    notChecked: 'Au-delà de 16 membres, la stabilité du partage n’est pas calculée.',
    rules: {
      shapley: {
        name: "Selon l'apport",
        plain: "Chacun reçoit ce qu'il ajoute en moyenne quand il rejoint les autres (valeur de Shapley).",
        argue: 'Ne tient compte que de ce que chacun ajoute ici, pas de ses moyens ni de ses besoins.',
      },
      nucleolus: {
        name: "Pour que personne n'ait envie de partir",
        plain: 'La part du groupe le moins bien traité est la plus haute possible (nucléole).',
        argue: 'Peut donner autant à qui apporte moins, pour éviter qu’un groupe parte.',
      },
      tau: {
        name: 'Entre le moins et le plus',
        plain:
          "Un même pas, pour tous, entre ce que chacun peut exiger et ce qu'il peut espérer (valeur tau).",
        argue: "Ne regarde que les départs d'un seul membre, pas ceux des groupes.",
      },
      gately: {
        name: 'À égalité de nuisance',
        plain: 'Le départ de chacun coûterait aux autres, en proportion, autant qu’à lui (point de Gately).',
        argue: 'Donne plus à qui peut le plus nuire en partant.',
      },
      equal: {
        name: 'À parts égales',
        plain: 'Le même montant pour chacun.',
        argue: 'Simple à dire. Ne tient aucun compte de ce que chacun apporte.',
      },
    },
    same: (other: string) => `Ici, le résultat est le même que « ${other} ».`,
    argue: 'On peut objecter :',
    objection: (group: string, alone: string, given: string) =>
      `${group} feraient mieux sans les autres : ${alone}, au lieu de ${given}.`,
    objectionOne: (member: string, given: string) =>
      `${member} ferait mieux seul : rien à perdre, au lieu de ${given}.`,
    noObjection: (margin: string) => `Aucun groupe ne gagne à partir ; le plus tenté y perdrait ${margin}.`,
    noRule: 'Cette règle n’a pas de réponse ici.',
    table: 'Voir les chiffres',
    tableCaption: (unit: string) => `Parts en ${unit}, au calcul central`,
    member: 'Membre',
    question: "Comment savoir si quelqu'un gagnerait à partir ?",
    answer:
      "On compare ce que chaque groupe reçoit avec ce qu'il ferait sans les autres. Le reste : un groupe a une objection quand il ferait mieux seul.",
    groups: 'Voir ce que vaut chaque groupe',
    groupsCaption: (unit: string) => `Au calcul central, en ${unit} ramenés à aujourd'hui`,
    group: 'Groupe',
    before: 'Avant mise en route',
    engineering: 'Mise en route',
    value: 'Vaut',
    cover: 'Au mieux',
    social: 'Pour les autres',
    groupsMore: (count: string) =>
      `Les ${count} plus petits groupes sont montrés ; le fichier de résultats les a tous.`,
  },
  doubt: {
    title: "D'où vient le doute ?",
    sub: 'Part du doute expliquée par chaque hypothèse, pour les membres et pour le territoire, interactions comprises.',
    members: 'membres',
    territory: 'territoire',
    pair: (a: string, b: string) => `${a} et ${b} %`,
    certain: 'Aucun chiffre n’a de fourchette : le doute n’est pas mesuré.',
    certainNext: 'Donnez une fourchette aux deux ou trois chiffres que vous connaissez le moins bien.',
    toMeasure: (names: string) => `À préciser d'abord : ${names}.`,
    notToMeasure: (names: string) => `Affiner le reste apprendrait peu, par exemple : ${names}.`,
    evpi: (members: string, territory: string) =>
      `Tout savoir d'avance vaudrait au plus ${members} pour les membres et ${territory} pour le territoire : n'y dépensez pas plus.`,
    more: (count: string) => `Voir les ${count} autres`,
    question: 'Comment se mesure cette part ?',
    answer:
      "On refait le calcul en ne laissant bouger qu'une hypothèse à la fois, puis toutes sauf elle (indices de Sobol'). Les parts peuvent dépasser 100 % en tout quand des hypothèses agissent l'une sur l'autre.",
    table: 'Voir les chiffres',
    tableCaption: 'Part du doute sur chaque prime, en %',
    input: 'Hypothèse',
    firstMembers: 'Membres, seule',
    totalMembers: 'Membres, avec interactions',
    firstTerritory: 'Territoire, seule',
    totalTerritory: 'Territoire, avec interactions',
  },
  funding: {
    title: 'Quelle aide serait justifiée ?',
    sub: (unit: string, share: string) =>
      `Aide à la mise en route, en ${unit} : ${share} de la prime brute attendue.`,
    subPlain: (unit: string) => `Aide à la mise en route, en ${unit}.`,
    justified: 'Aide justifiée',
    notJustified: "Pas d'aide justifiée",
    floor: 'plancher',
    ceiling: 'plafond',
    advance: (amount: string) => `avance pour le creux : ${amount}`,
    chart: (low: string, high: string, advance: string) =>
      `Aide justifiée entre ${low} et ${high}. Une avance de ${advance} couvre le creux.`,
    chartNone: (floor: string, ceiling: string) =>
      `Aucune aide justifiée : il faudrait au moins ${floor} pour les membres, et pas plus de ${ceiling} pour le territoire.`,
    chartLoss: (floor: string) =>
      `Aucune aide justifiée : il faudrait au moins ${floor} pour les membres, et le territoire y perd en moyenne.`,
    noCeiling: 'aucun',
    below: (amount: string) => `Au-dessous de ${amount}`,
    belowWhy: {
      risk: ', plus d’une fois sur dix les membres perdraient encore.',
      breakEven: ', les membres perdraient en moyenne.',
      stability: ', un groupe garderait envie de partir.',
    },
    noFloor: 'Aucun plancher',
    noFloorWhy: ' : les membres ne perdent pas, même neuf fois sur dix.',
    above: (amount: string) => `Au-dessus de ${amount}`,
    aboveWhy: {
      engineering: ", l'aide dépasserait le coût moyen de la mise en route.",
      territory: ', prélever cet argent coûterait plus que ce que le territoire y gagne.',
    },
    loss: 'Aucune aide publique ne s’y retrouve',
    lossWhy: (amount: string) => ` : en moyenne, le territoire y perd déjà ${amount}, avant toute aide.`,
    advanceLead: (amount: string) => `Une avance de ${amount}`,
    advanceWhy: " suffit à passer le creux du calcul central ; elle se rembourse, l'aide non.",
    notPaidBack: (years: string) =>
      ` passerait le creux du calcul central, mais il ne la rembourse pas en ${years} : ce serait une aide de plus, pas une avance.`,
    none: "Aucune aide n'est justifiée par ce calcul",
    noneWhy: (floor: string, ceiling: string) =>
      ` : pour que les membres ne perdent pas, il faudrait ${floor} ; le territoire n'y gagne que si l'aide reste sous ${ceiling}.`,
    noneLoss: (floor: string) =>
      ` : pour que les membres ne perdent pas, il faudrait ${floor}, et le territoire y perd lui aussi.`,
    question: "D'où viennent ces bornes ?",
    floorFormula: (breakEven: string, stability: string, risk: string) =>
      `la plus grande de trois sommes : ne pas perdre en moyenne (${breakEven}), ne donner envie de partir à personne (${stability}), ne pas perdre neuf fois sur dix (${risk})`,
    ceilingFormula:
      "la plus petite de deux sommes : le coût moyen de la mise en route, le gain moyen du territoire divisé par le surcoût d'un euro public",
    unknown: 'non calculé',
  },
  inputs: {
    title: 'Toutes les hypothèses',
    intro: 'Ce qui entre dans ce calcul. Un chiffre sans source est une hypothèse de qui l’a écrit.',
    table: (count: string) => `Voir les ${count} hypothèses`,
    caption: 'Chaque chiffre du calcul, sa valeur ou sa fourchette, et sa source',
    name: 'Hypothèse',
    range: 'Valeur ou fourchette',
    source: 'Source',
    others: (count: number) =>
      count === 1 ? 'Voir aussi une autre hypothèse' : `Voir aussi ${count} autres hypothèses`,
    none: 'sans source',
    ours: 'choix de Cap17, modifiable',
    notGiven: (names: string) => `Non renseigné, donc absent du calcul : ${names}.`,
  },
  explanation: {
    title: (name: string) => `D'où vient ce chiffre : ${name}`,
    central: 'Au calcul central :',
    range: (range: string, middle: string) => `Sur tous les tirages : ${range}, milieu ${middle}.`,
    publicFunds: 'Le coût des fonds publics en détail',
  },
  next: {
    title: 'Et maintenant ?',
    download: 'Enregistrer le fichier',
    documents: { pdf: 'Dossier en PDF', docx: 'Dossier en DOCX', xlsx: 'Chiffres en XLSX' },
    documentsNote:
      "Ces trois documents sont bâtis par le serveur : vos chiffres lui sont envoyés pour cela, et rien n'en est gardé.",
    open: 'Ouvrir un fichier',
    openLabel: 'Un fichier d’alliance (.json)',
    openHint: 'Celui que vous avez enregistré ici, ou un fichier du format « cap17/alliance@1 ».',
    share: 'Copier un lien',
    copied: 'Lien copié. Il contient tout le modèle ; rien n’est gardé ici.',
    copyByHand: 'Copiez ce lien :',
    tooLong: 'Ce modèle est trop grand pour un lien : enregistrez le fichier.',
    print: 'Imprimer',
    nothingSent:
      "Hors de ces documents, rien ne quitte votre appareil : le calcul s'y fait, et votre brouillon y reste jusqu'à ce que vous l'effaciez ou enregistriez le fichier.",
    nothingKept: "Vos chiffres sont envoyés pour être calculés, et rien n'en est gardé.",
    linkNeedsScript: 'Un lien partagé s’ouvre avec JavaScript. Sans lui, demandez le fichier.',
    examples: "Partir d'un exemple",
    opened: 'Fichier ouvert.',
    linkOpened: 'Modèle ouvert depuis le lien.',
    notLoaded: 'Une partie du simulateur n’a pas pu être chargée : vérifiez la connexion, puis recommencez.',
    linkBroken: 'Ce lien est incomplet ou abîmé : demandez-le de nouveau, ou demandez le fichier.',
    draft: 'Vous aviez commencé une alliance sur cet appareil.',
    resume: 'La reprendre',
    forget: 'L’effacer',
    noFile: 'Choisissez d’abord un fichier.',
    fileErrors: (name: string) => `« ${name} » ne peut pas être ouvert.`,
  },
  empty: {
    missing: 'Rien à calculer pour l’instant.',
    next: 'Il faut deux membres nommés, ce que coûte la mise en route et ce qu’agir ensemble économise ou crée.',
    start: 'Nommer les membres',
    example: 'Voir un exemple d’abord',
  },
  live: {
    label: 'En bref',
    territory: (range: string, chances: string) => `Territoire : ${range}, ${chances} d'y gagner`,
    members: (range: string, chances: string) => `Membres : ${range}, ${chances}`,
  },
  provenance: (engine: string, samples: string, seed: string, input: string) =>
    `Moteur ${engine}, ${samples} tirages, graine ${seed}, empreinte du fichier ${input}.`,
};

function sharingCount(count: number): string {
  const words = ['Aucune règle', 'Une règle', 'Deux règles', 'Trois règles', 'Quatre règles', 'Cinq règles'];
  return words[count] ?? `${count} règles`;
}
