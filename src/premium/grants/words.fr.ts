/** Words of support and funding. */
export const supportFr = {
  title: 'Aides et financements',
  lead: 'Ce qui a été demandé et obtenu, compté une fois ; ce que cela change à la prime, et pour qui.',
  list: {
    title: 'Les aides, une par une',
    caption: 'Aides de l’alliance, en euros',
    none: 'Aucune aide n’est encore dite.',
    noneNext: 'Dites ce que l’alliance envisage, demande ou obtient dans la page de mise en route.',
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
    without: (count: string) => `Sans compter ${count}.`,
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
    present: (support: string, burden: string) =>
      `L’aide obtenue vaut aujourd’hui ${support} ; son surcoût pour tous, ${burden}.`,
    within: 'L’aide obtenue est dans la fourchette que la version justifie.',
    under: (low: string) => `L’aide obtenue est sous ce que la version justifie, à partir de ${low}.`,
    over: (high: string) => `L’aide obtenue dépasse ce que la version justifie, jusqu’à ${high}.`,
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
    budget: (paid: string) =>
      `Budget sur 7 ans : ${paid} de mise en route et d’apports en argent et en moyens.`,
    time: (amount: string) => `Temps bénévole, à sa valeur dite : ${amount}.`,
    noTime: 'Aucun temps bénévole n’est dit avec sa valeur : la seconde part ne diffère donc pas.',
    hidden: 'Ce qui est gardé privé n’y est pas.',
    method:
      'Part = aides publiques obtenues ÷ budget. Le bas divise le moins par le plus, le haut le plus par le moins.',
  },
  patronage: {
    title: 'Le mécénat, vu de chaque côté',
    intro:
      'Un don d’entreprise ouvre droit à une réduction d’impôt. Pour le territoire, cette réduction est un transfert : seul son surcoût compte.',
    caption: 'En euros',
    none: 'Aucun don d’entreprise parmi les aides.',
    payer: 'Entreprise',
    received: 'L’alliance reçoit',
    netCost: 'L’entreprise paie, impôt réduit',
    publicCost: 'L’État ne perçoit pas',
    burden: 'Surcoût pour tous',
    turnover:
      'Le plafond annuel dépend du chiffre d’affaires de l’entreprise, qui n’est pas connu ici : le don est pris en entier. Au-delà du plafond, le surplus se reporte sur cinq ans.',
    ratesCaption: 'Taux et seuils employés, article 238 bis du code général des impôts',
    rate: 'Règle',
    value: 'Valeur',
    since: 'Année',
    source: 'Source',
    toConfirm: 'valeur à confirmer',
  },
};
