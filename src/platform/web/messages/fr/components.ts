/** Words of the components that every page shares. */
export const componentsFr = {
  example: 'Exemple pédagogique',
  toConfirm: 'valeur à confirmer',
  explain: {
    whereFrom: "D'où vient ce chiffre ?",
    formula: 'La formule',
    inputs: 'Ce qui entre',
    input: 'Hypothèse',
    range: 'Valeur ou fourchette',
    source: 'Source',
    arguable: "Ce qu'on peut discuter",
    method: 'La formule complète et un exemple à refaire à la main',
  },
  data: { show: 'Voir les chiffres' },
  pager: {
    previous: 'Page précédente',
    next: 'Page suivante',
    position: (page: string, pages: string) => `Page ${page} sur ${pages}`,
  },
  form: {
    between: 'entre',
    and: 'et',
    optional: 'facultatif',
    errors: (count: number) => (count === 1 ? 'Une réponse à reprendre' : `${count} réponses à reprendre`),
    nothingLost: 'Rien n’est perdu : ce que vous avez écrit est gardé.',
    rangeMeaning:
      'Donnez une fourchette dont vous diriez : « neuf chances sur dix que le vrai chiffre soit dedans ».',
    unknown: 'Vous ne savez pas ? Laissez vide : inconnu ne veut pas dire zéro.',
  },
  chart: {
    nineInTen: '9 cas sur 10',
    oneInTwo: '1 cas sur 2',
    middle: 'milieu',
    low: 'Bas (5 %)',
    middleColumn: 'Milieu',
    high: 'Haut (95 %)',
    years: 'Fin',
    start: 'départ',
    costs: 'coûte',
    brings: 'apporte',
  },
};
