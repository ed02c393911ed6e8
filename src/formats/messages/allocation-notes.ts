import type { Language, Localized } from '../../kernel/language.ts';

/** What a rule or a price means, or why it has no answer. */
export const allocationNotes = {
  equalShares: {
    fr: 'Méthode des parts égales (Peters, Pierczyński, Skowron 2021, utilités additives)\u00a0: chaque territoire tient une part égale de l’enveloppe et paie ce qui le sert\u202f; complétée par la plus grande valeur par euro restant. Plafonds et exclusions tenus, planchers hors de la règle.',
    en: 'Method of equal shares (Peters, Pierczyński, Skowron 2021, additive utilities): each territory holds an equal part of the budget and pays for what serves it; completed with the greatest value per unit of money left. Caps and exclusions hold, floors are no part of the rule.',
  },
  equalParts: {
    fr: 'La meilleure valeur quand chaque territoire a la même part de l’enveloppe\u202f; plafonds et exclusions tenus, planchers hors de la règle.',
    en: 'The best value when each territory has the same part of the budget; caps and exclusions hold, floors are no part of the rule.',
  },
  maxMin: {
    fr: 'La plus grande valeur pour le territoire le moins servi (par habitant si «\u202fheads\u202f» est donné), puis le plus grand total.',
    en: 'The greatest value for the least favoured territory (per head where “heads” is given), then the greatest total.',
  },
  meanCvar: {
    fr: 'Maximise (1 − lambda) × moyenne − lambda × CVaR des pertes, sur des scénarios équiprobables\u202f; CVaR positive\u00a0: une perte.',
    en: 'Maximises (1 − lambda) × mean − lambda × CVaR of the losses, over equally likely scenarios; a positive CVaR is a loss.',
  },
  priceOfFairness: {
    fr: 'Valeur sans planchers ni plafonds, moins valeur avec eux\u00a0; exclusions tenues des deux côtés.',
    en: 'Value without floors and caps, less value with them; exclusions hold on both sides.',
  },
  shadowPrice: {
    fr: 'Valeur d’une unité de budget en plus, si les derniers candidats pouvaient être financés en partie.',
    en: 'Value of one more unit of budget, if the last candidates could be funded in part.',
  },
  impossible: {
    fr: 'Aucun choix ne respecte à la fois l’enveloppe, les planchers, les plafonds et les exclusions.',
    en: 'No choice meets the budget, the floors, the caps and the exclusions at once.',
  },
  noTerritory: { fr: 'Aucun candidat ne nomme de territoire.', en: 'No candidate names a territory.' },
  notFound: {
    fr: 'Recherche arrêtée avant d’avoir trouvé un choix possible\u00a0: moins de candidats ou de contraintes passeraient.',
    en: 'The search stopped before it met a possible choice: fewer candidates or constraints would pass.',
  },
  notProven: {
    fr: 'La recherche s’est arrêtée avant d’avoir prouvé que rien ne vaut mieux.',
    en: 'The search stopped before it had proven that nothing is better.',
  },
  noPrice: {
    fr: 'Sans meilleur choix, ce prix n’existe pas.',
    en: 'Without a best choice, this price does not exist.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** That a floor cannot be met, and what could be. */
export function impossibleFloorNote(
  {
    floor,
    asked,
    reachable,
    isAlone,
  }: {
    readonly floor: string;
    readonly asked: number;
    readonly reachable: number;
    readonly isAlone: boolean;
  },
  language: Language,
): string {
  if (language === 'fr') {
    const why = isAlone ? '' : ' une fois les autres planchers tenus';
    return `Plancher impossible\u00a0: ${floor} demande ${asked}\u202f; au plus ${reachable} passerait${why}.`;
  }
  const why = isAlone ? '' : ' once the other floors are met';
  return `Impossible floor: ${floor} asks for ${asked}; at most ${reachable} would pass${why}.`;
}

/** That the choice is not proven the best, and how far the best may be. */
export const unprovenNote = (bound: number, language: Language): string =>
  language === 'fr'
    ? `Recherche arrêtée avant la preuve\u00a0: aucun choix ne vaut plus de ${bound}.`
    : `The search stopped before the proof: no choice is worth more than ${bound}.`;
