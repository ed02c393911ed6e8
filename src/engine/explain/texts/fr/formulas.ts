/** Formulas in words, in French; `{name}` stands for a figure or a name. */
export const formulasFr = {
  'formula.premiumGross':
    'économies + valeur pour les membres + valeur pour les autres − coordination − investissement, en valeur d’aujourd’hui, avant de payer la mise en route',
  'formula.premiumNet': 'prime brute − mise en route',
  'formula.membersPremium':
    'économies + valeur pour les membres − coordination − mise en route − investissement, chaque année ramenée à aujourd’hui',
  'formula.territoryPremium': 'somme des lignes publiques, ce qui serait arrivé sans l’alliance étant retiré',
  'formula.engineeringShare': 'mise en route ÷ prime brute',
  'formula.leverage': 'prime brute ÷ mise en route',
  'formula.benefitCostRatio':
    '(économies + valeur pour les membres + valeur pour les autres) ÷ (coordination + mise en route + investissement)',
  'formula.trough': 'le plus bas du cumul des membres, compté en positif\u202f; 0 s’il n’est jamais négatif',
  'formula.payback':
    'première date où le cumul, après avoir été négatif, revient à 0, en ligne droite dans l’année',
  'formula.lines': 'somme des lignes',
  'formula.line': 'montant par an en plein régime × ce que vaut aujourd’hui 1 par an',
  'formula.lineDropOff':
    'montant par an en plein régime × ce que vaut aujourd’hui 1 par an, moins ce qui s’use chaque année',
  'formula.annuity': 'somme, année après année, de montée en régime × chance de survie ÷ (1 + taux)^année',
  'formula.coordination':
    'coût par membre au-delà du premier × (nombre de membres − 1), chaque année à partir de la première, ramené à aujourd’hui',
  'formula.engineering':
    'coût de chaque année, ramené à aujourd’hui\u202f; un groupe de s membres en paie (s − 1) parts',
  'formula.investment': 'payé une fois, à la décision',
  'formula.year.gain': 'montant en plein régime × montée en régime × chance de survie',
  'formula.year.coordination':
    'coût par membre au-delà du premier × (nombre de membres − 1)\u202f; rien l’année 0',
  'formula.year.engineering': 'coût de la mise en route cette année-là, pour toute l’alliance',
  'formula.year.net':
    'économies + valeur pour les membres + coordination + mise en route + investissement, les coûts étant négatifs',
  'formula.year.cumulative': 'somme des résultats nets jusqu’à cette année',
  'formula.year.discountedCumulative':
    'somme des résultats nets jusqu’à cette année, chacun ramené à aujourd’hui',
  'formula.group.beforeEngineering': 'valeur du groupe + sa mise en route',
  'formula.group.value':
    'même calcul que la prime des membres, avec les seuls membres du groupe\u202f; un membre seul vaut 0',
  'formula.group.social':
    'même calcul que la prime du territoire, avec les seules lignes dont tous les acteurs sont dans le groupe',
  'formula.group.cover':
    'le plus que le groupe peut obtenir en se séparant en blocs, ceux qui y perdraient restant chacun de leur côté',
  'formula.atMedians': 'même calcul, chaque chiffre étant à la médiane de sa fourchette',
  'formula.range':
    'les chiffres incertains sont tirés ensemble {samples} fois (tirage {seed})\u202f; le calcul est refait à chaque fois',
  'formula.certain': 'aucun chiffre n’est incertain\u00a0: la fourchette se réduit au calcul central',
  'formula.sharing.shapley':
    'moyenne de ce que le membre ajoute en rejoignant les autres, sur tous les ordres d’arrivée',
  'formula.sharing.nucleolus':
    'partage qui rend le groupe le plus mécontent aussi peu mécontent que possible, puis le suivant, et ainsi de suite',
  'formula.sharing.tau': 'point efficace entre le droit minimal de chacun et le plus qu’il peut espérer',
  'formula.sharing.gately':
    'partage où chacun ferait perdre aux autres, en partant, autant de fois ce qu’il perdrait lui-même',
  'formula.sharing.equal': 'le tout ÷ nombre de membres',
  'formula.sharing.transfers':
    'part de Shapley − ce que le membre reçoit vraiment, net de ce qu’il paie\u00a0: positif, il doit recevoir',
  'formula.member.net': 'ce qu’il reçoit − ce qu’il paie, en valeur d’aujourd’hui',
  'formula.member.gains':
    'de chaque économie une part à proportion de son coût seul, de chaque valeur créée sa part prévue ou une part égale',
  'formula.member.payments':
    'part égale de la coordination, de la mise en route et de l’investissement, net de ce que des membres paient déjà, plus ce qu’il paie lui-même',
  'formula.stability.core': 'il existe un partage où aucun groupe n’obtiendrait davantage en partant',
  'formula.stability.shapleyInCore':
    'aucun groupe n’obtiendrait, en partant, plus que la somme de ses parts de Shapley',
  'formula.stability.leastCore':
    'plus petit e tel qu’un partage donne à chaque groupe au moins ce qu’il obtiendrait seul, moins e\u202f; négatif, chacun y gagne',
  'formula.stability.objections':
    'ce que le groupe obtiendrait seul − la somme de ses parts de Shapley, quand c’est positif',
  'formula.sensitivity':
    'part de la variance qui resterait si tout le reste était connu (indice de Sobol total)',
  'formula.funding.breakEvenFloor': 'ce qui manque aux membres, en moyenne, pour ne rien perdre',
  'formula.funding.stabilityFloor':
    'plus petite aide qui rend possible un partage que personne n’a intérêt à quitter',
  'formula.funding.riskFloor': 'ce qu’il faut pour que les membres ne perdent rien dans 9 cas sur 10',
  'formula.funding.liquidity': 'le creux du calcul central\u00a0: une avance peut suffire',
  'formula.funding.ceiling':
    'le plus petit de\u00a0: ce que coûte la mise en route en moyenne\u202f; prime nette moyenne ÷ coût des fonds publics',
  'formula.funding.justified':
    'du plus haut des trois planchers au plafond\u202f; rien si le plancher dépasse le plafond',
  'formula.funding.shareOfGross': 'aide justifiée ÷ prime brute moyenne',
} as const;
