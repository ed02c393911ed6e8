/** Words of support and funding. */
export const supportFr = {
  title: 'Aides et financements',
  lead: 'Ce qui a été demandé et obtenu, compté une fois ; ce que cela change à la prime, et pour qui.',
  list: {
    title: 'Les aides, une par une',
    caption: 'Aides de l’alliance, en euros',
    none: 'Aucune aide n’est encore dite.',
    noneNext: 'Dites ce que l’alliance envisage, demande ou obtient, et de qui.',
    add: 'Ajouter une aide',
    payer: 'Qui paie',
    state: 'Où elle en est',
    amount: 'Montant',
    sheet: 'Aides',
    reference: 'Numéro du dossier',
    unknown: 'inconnu',
    when: 'Année',
    same: (count: string) => `Même dossier entré ${count} fois : compté une fois.`,
    sums: (obtained: string, requested: string) =>
      `Obtenu : ${obtained}. Demandé, sans réponse encore : ${requested}.`,
    without: (count: string) => `sans compter ${count}`,
    amounts: { one: 'montant inconnu', other: 'montants inconnus' },
  },
  premium: {
    title: 'La prime avant et après l’aide',
    intro:
      'Une aide déplace de l’argent : elle ne change ni la prime brute ni la prime nette. Elle soulage les membres ; l’argent public a un surcoût pour tous.',
    caption: (years: string, unit: string) =>
      `Valeur sur ${years}, ramenée à aujourd’hui, en ${unit} : de 5 % à 95 %, et le milieu`,
    account: 'Compte',
    before: 'Avant',
    obtained: 'Avec l’aide obtenue',
    asked: 'Avec l’aide obtenue et demandée',
    members: 'Prime des membres',
    territory: 'Prime nette, surcoût de l’argent public ôté',
    value: (range: string, middle: string) => `${range} (milieu ${middle})`,
    present: (burden: string, asked: string) =>
      `Surcoût pour tous de l’argent public obtenu : ${burden} ; avec ce qui est demandé : ${asked}.`,
    subjects: {
      obtained: (amount: string) => `L’aide obtenue vaut aujourd’hui ${amount}`,
      asked: (amount: string) => `Avec l’aide demandée, l’ensemble vaudrait aujourd’hui ${amount}`,
    },
    within: (said: string, range: string) =>
      `${said} : dans la fourchette que la version justifie, ${range}.`,
    under: (said: string, low: string) =>
      `${said} : moins que ce que la version justifie, à partir de ${low}.`,
    maybeUnder: (said: string, low: string) =>
      `${said} : peut-être moins que ce que la version justifie, à partir de ${low}.`,
    over: (said: string, high: string, over: string) =>
      `${said} : la version justifie jusqu’à ${high}, c’est ${over} de trop.`,
    maybeOver: (said: string, high: string, over: string) =>
      `${said} : la version justifie jusqu’à ${high}, ce peut être ${over} de trop.`,
    notJustified: 'La version ne justifie aucune aide : le plancher dépasse le plafond.',
    none: 'Gardez d’abord une version de la prime, en euros : c’est à elle que l’on compare.',
  },
  share: {
    title: 'La part d’argent public',
    intro:
      'Des financeurs limitent la part d’argent public d’un budget. Compter le temps bénévole agrandit le budget, donc réduit cette part : voici les deux.',
    without: 'Sans le temps bénévole',
    with: 'Avec le temps bénévole',
    unknown: 'inconnue : le budget n’est pas connu',
    named: (what: string, share: string) => `${what} : ${share}`,
    asked: (without: string, withTime: string) =>
      `Si ce qui est demandé est accordé : ${without} sans le temps bénévole, ${withTime} avec.`,
    budget: (paid: string) =>
      `Budget sur 7 ans : ${paid} de mise en route et d’apports en argent et en moyens.`,
    time: (amount: string) => `Temps bénévole, à sa valeur dite : ${amount}.`,
    noTime: 'Aucun temps bénévole n’est dit avec sa valeur : la seconde part ne diffère donc pas.',
    hidden: 'Ce qui est gardé privé n’y est pas.',
    method:
      'Part = aides publiques ÷ budget. Le bas divise le moins par le plus, le haut le plus par le moins.',
  },
  patronage: {
    title: 'Le mécénat, vu de chaque côté',
    intro:
      'Un don d’entreprise ouvre droit à une réduction d’impôt. Pour le territoire, cette réduction est un transfert : seul son surcoût compte.',
    caption: 'En euros',
    none: 'Aucun don d’entreprise parmi les aides.',
    payer: 'Entreprise et année',
    received: 'L’alliance reçoit',
    netCost: 'L’entreprise paie, impôt réduit',
    publicCost: 'L’État ne perçoit pas',
    burden: 'Surcoût pour tous',
    ceiling: 'Plafond de l’année',
    whole: (ceiling: string) => `${ceiling} : le don y tient`,
    carried: (ceiling: string, beyond: string) => `${ceiling} : ${beyond} à reporter`,
    enough: 'le don tient sous le plafond forfaitaire',
    unknownCeiling: 'inconnu : le don est pris en entier',
    turnover:
      'Le plafond est le plus grand des deux : un forfait, ou une part du chiffre d’affaires. Quand celui-ci n’est pas dit avec l’aide, le don est pris en entier. Les dons d’une même entreprise la même année s’ajoutent. Au-delà du plafond, le surplus se reporte sur cinq ans : sa réduction d’impôt à venir n’est pas comptée ici.',
    ratesCaption: 'Taux et seuils employés, article 238 bis du code général des impôts',
    rate: 'Règle',
    value: 'Valeur',
    since: 'Année',
    source: 'Source',
    toConfirm: 'valeur à confirmer',
  },
};
