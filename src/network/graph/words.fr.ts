/** Words of a territory's network: drawing, readings, suppositions, tables. */
export const networkFr = {
  title: (territory: string) => `Qui aide qui : ${territory}`,
  crumb: 'Réseau',
  territories: 'Territoires',
  description: (territory: string) => `Acteurs, liens et lectures en mots simples du réseau : ${territory}.`,
  actors: (count: number) => (count < 2 ? `${count} acteur` : `${count} acteurs`),
  invented: 'noms inventés',
  links: (count: number) => (count < 2 ? `${count} lien` : `${count} liens`),
  year: (year: number) => `année ${year}`,
  allYears: 'toutes les années',
  lead: (amount: string) => `${amount} par an circulent entre les acteurs, à notre connaissance.`,
  leadNothing: 'Aucun montant n’est connu pour l’instant.',
  unknown: (unknown: number, all: number) =>
    unknown === 0
      ? 'Tous les liens ont un montant.'
      : `${unknown} ${unknown === 1 ? 'lien' : 'liens'} sur ${all} ${unknown === 1 ? 'n’a' : 'n’ont'} pas de montant : inconnu ne veut pas dire zéro.`,
  empty: {
    actors: 'Ce territoire n’a pas encore d’acteur.',
    actorsNext: 'Le réseau se dessine dès qu’il y a deux acteurs et un lien entre eux.',
    links: 'Aucun lien n’est encore connu entre les acteurs.',
    linksNext: 'Commencez par le lien que vous connaissez le mieux. Le montant peut rester inconnu.',
    filtered: 'Aucun lien ne répond à ce choix.',
    filteredNext: 'Élargissez : toutes les années, tous les leviers, tous les liens.',
  },
  sides: { market: 'Marché', solidarity: 'Solidarité', public: 'Public', apart: 'Autres' },
  kindsOfActors: {
    association: 'Associations',
    company: 'Entreprises',
    authority: 'Collectivités',
    foundation: 'Fondations',
    academic: 'Recherche et formation',
    state: 'État',
    citizens: 'Collectifs d’habitants',
    cooperative: 'Coopératives',
    other: 'Autres',
  },
  levers: { human: 'Richesses humaines', financial: 'Ressources financières', alliances: 'Alliances' },
  kinds: {
    funds: 'finance',
    'lends-people': 'prête des personnes à',
    'shares-means': 'partage des moyens avec',
    'buys-from': 'achète à',
    'brings-publics': 'amène des publics à',
    'gives-legitimacy': 'donne de la légitimité à',
    teaches: 'transmet un savoir à',
    'depends-on': 'dépend de',
  },
  confirmed: { none: 'personne', from: 'un seul bout', to: 'un seul bout', both: 'les deux bouts' },
  drawing: {
    title: 'Le réseau',
    sub: 'Trait plus épais, montant plus grand. Rond plus grand, plus de liens. Chaque rond mène à l’acteur.',
    grouped: (count: number, by: string) =>
      `${count} acteurs, trop pour un dessin lisible : ils sont regroupés ${by}. Le tableau les garde un par un.`,
    bridge: 'entre marché et solidarité',
    other: 'autre lien',
    unknown: 'montant inconnu',
    strongest: (shown: number, all: number) =>
      `Traits pleins : les ${shown} plus gros montants sur ${all} liens. Les autres sont en fond.`,
    label: (actors: string, links: string) =>
      `Dessin du réseau : ${actors}, ${links}. Les mêmes liens sont dans le tableau.`,
    node: (name: string, links: string) => `${name}, ${links}`,
  },
  groups: {
    by: 'Regrouper le dessin',
    names: { kind: 'par nature', theme: 'par thème', commune: 'par commune' },
    unknown: { kind: 'sans nature', theme: 'sans thème', commune: 'sans lieu' },
    others: { kind: 'autres', theme: 'autres thèmes', commune: 'autres communes' },
  },
  filters: {
    title: 'Choisir ce que l’on regarde',
    year: 'Année',
    lever: 'Levier',
    kind: 'Lien',
    all: 'tous',
    allYears: 'toutes',
    apply: 'Afficher',
  },
  readings: {
    underWay: (count: number) =>
      `${count} acteurs : les lectures se calculent à part. Rechargez cette page dans quelques secondes.`,
    title: 'Ce que le réseau dit',
    payers: 'Qui porte le plus',
    payersText: (names: string, share: string, amount: string, equivalent: string) =>
      `${names} : ${share} de ce qui circule (${amount}). C’est aussi concentré que si ${equivalent} acteurs payaient autant chacun.`,
    dependence: 'Qui dépend de qui',
    dependenceItem: (actor: string, payer: string, share: string, amount: string, unknown: number) =>
      `${actor} : ${share} de ce qui lui vient est de ${payer} (${amount})${unknown === 0 ? '' : ` ; ${unknown} ${unknown === 1 ? 'apport inconnu' : 'apports inconnus'}`}`,
    dependenceNone: 'Aucun acteur ne reçoit plus de la moitié de ses montants connus d’un seul autre.',
    dependenceMore: (count: number) => `Et ${count} autres, sur leur page.`,
    bridges: 'Les passerelles entre marché et solidarité',
    bridgesText: (count: string, amount: string, share: string) =>
      `${count}, pour ${amount} : ${share} des montants connus.`,
    bridgesNone: 'Aucun lien ne relie une entreprise à une association, une coopérative ou un collectif.',
    mutual: 'Ce qui revient',
    mutualText: (pairs: string, share: string) =>
      `${pairs} dans les deux sens. ${share} des montants reviennent à qui les a donnés.`,
    mutualUnknown: (pairs: string) =>
      `${pairs} dans les deux sens. Combien revient n’est pas connu : ces liens n’ont pas de montant.`,
    pairs: (count: number) => (count < 2 ? `${count} couple échange` : `${count} couples échangent`),
    mutualNone: 'Aucun couple n’échange dans les deux sens.',
    cycling: 'Ce qui tourne',
    cyclingText: (share: string) =>
      `${share} de ce qui passe par les acteurs repasse plus tard par un acteur déjà traversé.`,
    cyclingNone: 'Rien ne repasse par un acteur déjà traversé.',
    threads: 'Un seul fil',
    threadItem: (actor: string, only: string) => `${actor} ne tient au réseau que par ${only}`,
    threadsMore: (count: number) => `Et ${count} autres.`,
    threadsNone: 'Chaque acteur relié a au moins deux chemins.',
    alone: 'Sans lien connu',
    aloneText: (names: string) => `${names}.`,
    aloneMatches: 'Voir qui pourrait répondre à leurs besoins',
    multiplier: 'Ce qu’un euro venu d’ailleurs devient',
    multiplierText: (value: string) =>
      `Un euro qui entre fait ${value} € de recettes ici, en trois tours de dépenses.`,
    multiplierNone:
      'On ne peut pas le dire : il faut les ressources et les emplois déclarés d’au moins un acteur, dans son modèle de l’année.',
    order: 'Entre ordre et souplesse',
    orderText: (value: string) =>
      `Degré d’ordre : ${value}. Près de 1, tout passe par peu de chemins ; près de 0, par beaucoup. C’est une description : aucune valeur n’est bonne ou mauvaise.`,
    check: 'À vérifier',
    checkText: (both: number, one: number, none: number) =>
      `Confirmés par les deux bouts : ${both}. Par un seul : ${one}. Par personne : ${none}.`,
    disputed: (count: number) =>
      count === 1
        ? 'Sur 1 lien, les deux bouts ne disent pas le même montant : les deux sont montrés, et le calcul va du plus bas au plus haut.'
        : `Sur ${count} liens, les deux bouts ne disent pas le même montant : les deux sont montrés, et le calcul va du plus bas au plus haut.`,
    how: 'D’où viennent ces lectures ?',
    howText: [
      'Les fourchettes vont des montants bas aux montants hauts. Les liens sans montant comptent dans les liens, jamais dans les euros.',
      'Passerelle : un lien dont un bout est une entreprise, l’autre une association, une fondation, une coopérative ou un collectif (regroupement choisi par Cap17, modifiable).',
      '« Dépend de » est une lecture des acteurs, pas un flux : ces liens ne sont pas additionnés.',
      'Dépendance : au moins la moitié des montants connus, même au plus bas, et au moins deux apports ou un modèle déclaré.',
      'Le modèle d’un acteur vaut pour son année et, faute de plus récent, pour les deux suivantes (choix de Cap17, modifiable) : une année se décrit une fois finie.',
    ],
    methods: {
      concentration: 'Concentration',
      reciprocity: 'Réciprocité',
      cycling: 'Recyclage de Finn',
      multipliers: 'Multiplicateur local',
      order: 'Analyse des réseaux écologiques',
    },
  },
  whatIf: {
    title: 'Et si…',
    intro: 'Si chacun garde sa façon de dépenser et que personne ne remplace ce qui manque.',
    leaves: 'Un acteur s’en va',
    falls: 'Un lien diminue',
    share: 'Part qui disparaît, en %',
    begins: 'Un lien naît',
    from: 'De',
    to: 'Vers',
    low: 'Entre, € par an',
    high: 'et, € par an',
    see: 'Voir l’effet',
    choose: 'Choisir',
    leavesResult: (actor: string) => `Sans ${actor}`,
    fallsResult: (from: string, to: string, share: string) => `De ${from} à ${to}, ${share} de moins`,
    beginsResult: (from: string, to: string, amount: string) => `De ${from} à ${to}, ${amount} de plus`,
    direct: (amount: string) => `Effet direct : ${amount} par an.`,
    indirect: (amount: string) => `Effet indirect, par les dépenses des autres : ${amount} par an.`,
    own: (amount: string) => `${amount} par an qui lui étaient versés changent de mains ou disparaissent.`,
    unknown: (count: number) =>
      count === 1
        ? '1 lien touché n’a pas de montant : il n’est pas compté.'
        : `${count} liens touchés n’ont pas de montant : ils ne sont pas comptés.`,
    cutOff: (names: string) => `Ne seraient plus reliés aux autres : ${names}.`,
    stillLinked: 'Tous les autres acteurs reliés le restent.',
    byOneThread: (actor: string, only: string) => `${actor} ne tiendrait plus que par ${only}.`,
    table: 'Ce qui changerait pour chacun, en euros par an',
    loses: 'Recettes en moins',
    gains: 'Recettes en plus',
    noEffect: 'Aucun montant connu ne changerait.',
    wrong: {
      actor: 'Choisissez un acteur de ce territoire.',
      same: 'Choisissez deux acteurs différents.',
      share: (found: string) => `La part est un nombre de 0 à 100 ; trouvé : « ${found} ».`,
      amount: (found: string) =>
        `Le montant est un nombre positif, le bas avant le haut ; trouvé : « ${found} ».`,
      link: 'Choisissez un lien dont le montant est connu.',
    },
  },
  door: {
    intro: 'Qui aide qui, ce que le réseau dit, et ce qui se passerait si un fil cassait.',
    open: 'Voir le réseau',
    example: 'Voir d’abord sur un territoire inventé',
  },
  table: {
    title: 'Les liens',
    caption: (first: number, last: number, all: number) =>
      `Liens ${first} à ${last} sur ${all}, les plus gros montants d’abord. Euros par an, ou équivalent.`,
    actor: 'Acteur',
    link: 'Lien',
    amount: 'Par an',
    confirmed: 'Confirmé par',
    unknown: 'inconnu',
    disputed: 'les bouts diffèrent',
    open: 'Ouvrir',
    add: 'Ajouter un lien',
    import: 'Importer des liens',
    matrix: 'Matrice',
    needs: 'Besoins et offres',
    pages: 'Pages du tableau',
    downloads: 'Télécharger',
  },
  levelsFlows: {
    title: 'Par levier',
    caption: 'Ce qui passe par chaque levier, en euros par an ou en équivalent',
    lever: 'Levier',
    count: 'Liens',
    known: 'Montants connus',
    unknown: 'Sans montant',
  },
  matrix: {
    title: 'Matrice du réseau',
    sidesCaption:
      'De la ligne vers la colonne, par nature d’acteur : euros par an (liens, dont sans montant)',
    caption: 'De la ligne vers la colonne, acteur par acteur : euros par an',
    from: 'De \\ vers',
    tooMany: (count: number) =>
      `${count} acteurs : la matrice acteur par acteur s’arrête à 40. Le fichier CSV les a tous.`,
    cell: (amount: string, links: number, unknown: number) =>
      `${amount} (${links}${unknown === 0 ? '' : `, dont ${unknown} sans montant`})`,
    onlyUnknown: (unknown: number) => `? (${unknown})`,
    label: 'Matrice, à faire glisser',
  },
  actor: {
    back: 'Retour au réseau',
    gives: 'Ce qu’il donne',
    receives: 'Ce qu’il reçoit',
    nothing: 'Rien de connu.',
    otherYears: 'Autres années :',
    balance: 'Ce que son modèle dit, et ce que les liens disent',
    balanceCaption: (year: number) => `Année ${year}, argent seulement, en euros`,
    withUnknown: (amount: string | null, unknown: number) =>
      amount === null ? `inconnu (${unknown})` : `${amount}, et ${unknown} sans montant`,
    side: 'Côté',
    resources: 'Ressources',
    uses: 'Emplois',
    declared: 'Modèle déclaré',
    byLinks: 'Par les liens connus',
    unexplained: 'Inexpliqué',
    none: 'Pas de modèle de cette année ni des deux d’avant : rien à comparer.',
    unexplainedText:
      'Inexpliqué : ce que le modèle déclare et qu’aucun lien connu ne porte. Cela peut venir d’hors du territoire, ou de liens encore inconnus. Un nombre négatif veut dire que les liens disent plus que le modèle.',
    sheet: 'Fiche de l’acteur',
    whatIf: 'Et s’il s’en allait ?',
  },
} as const;
