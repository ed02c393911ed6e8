import type { Language, Localized } from '../../kernel/language.ts';

/** Which definition a figure of a network follows, or why it is null. */
export const flowNotes = {
  capacity: {
    fr: 'Capacité = entropie conjointe des flux, frontières comprises, en unité des flux × bits (et non l’entropie par lignes de 1986)\u00a0; capacité = ascendance + réserve.',
    en: 'Capacity = joint entropy of the flows, boundary included, in flow unit × bits (not the row entropy of 1986); capacity = ascendency + overhead.',
  },
  localMultiplier: {
    fr: 'LM3 = (R1 + R2 + R3)/R1, R1 étant ce qui entre sur le territoire («\u202fimports\u202f»).',
    en: 'LM3 = (R1 + R2 + R3)/R1, R1 being what enters the territory (“imports”).',
  },
  removals: {
    fr: 'Pertes de revenu si chacun garde sa façon de dépenser et que rien ne remplace ce qui disparaît.',
    en: 'Income lost if everyone keeps spending in the same way and nothing replaces what is gone.',
  },
  nothingFlows: {
    fr: 'Rien ne circule\u00a0: tous les montants sont nuls.',
    en: 'Nothing flows: every amount is zero.',
  },
  singleFlow: {
    fr: 'Un seul flux\u00a0: il n’y a rien à ordonner.',
    en: 'A single flow: there is nothing to order.',
  },
  noIncome: { fr: 'Aucun acteur ne reçoit quoi que ce soit.', en: 'No actor receives anything.' },
  noConvergence: {
    fr: 'Réseau trop grand et trop lié\u00a0: les itérations ne se stabilisent pas.',
    en: 'The network is too large and too tightly linked: the iterations do not settle.',
  },
  noLink: {
    fr: 'Un acteur sans aucun lien n’a pas de contrainte.',
    en: 'An actor without any link has no constraint.',
  },
  noLinks: { fr: 'Aucun lien entre deux acteurs.', en: 'There is no link between two actors.' },
  everyLink: {
    fr: 'Tous les liens possibles existent\u00a0: le hasard ne peut pas en donner moins.',
    en: 'Every possible link exists: chance could not give fewer.',
  },
  emptySide: {
    fr: 'Un acteur qui ne reçoit rien, ou ne donne rien, n’a pas de concentration de ce côté.',
    en: 'An actor that receives nothing, or gives nothing, has no concentration on that side.',
  },
  fewNodes: {
    fr: 'Il faut au moins trois acteurs pour être entre deux autres.',
    en: 'It takes at least three actors to stand between two others.',
  },
  manyPaths: {
    fr: 'Trop de chemins égaux pour les compter.',
    en: 'Too many equal paths to count them.',
  },
  closedGroup: {
    fr: 'Un acteur dont le revenu vient en définitive d’un groupe qui ne vit que de lui-même n’a pas de multiplicateur fini.',
    en: 'An actor whose income comes in the end from a group that lives on itself alone has no finite multiplier.',
  },
  nothingEnters: {
    fr: 'Rien n’entre sur le territoire («\u202fimports\u202f»)\u00a0: il n’y a pas de premier tour.',
    en: 'Nothing enters the territory (“imports”): there is no first round.',
  },
  tooLarge: { fr: 'Résultat trop grand pour être écrit.', en: 'A result too large to be written.' },
} as const satisfies Readonly<Record<string, Localized>>;

/** That an index was estimated, with its 95 % half-width. */
export const indicatorErrorNote = (error: number, language: Language): string =>
  language === 'fr'
    ? `Estimé, à ± ${error.toPrecision(2)} près (95\u00a0%)\u00a0: le réseau est trop grand pour le calcul exact.`
    : `Estimated, within ± ${error.toPrecision(2)} (95%): the network is too large for the exact computation.`;

/** That shortest paths were followed from a sample of actors. */
export function sampledNote(sources: number, size: number, error: number, language: Language): string {
  const half = error.toPrecision(2);
  return language === 'fr'
    ? `Estimé depuis ${sources} acteurs tirés parmi ${size}, à ± ${half} près au plus (95\u00a0%).`
    : `Estimated from ${sources} actors drawn out of ${size}, within ± ${half} at most (95%).`;
}

/** That flows between the same two actors were added. */
export const repeatedFlowsNote = (repeated: number, language: Language): string =>
  language === 'fr'
    ? `${repeated} flux répété(s) entre les deux mêmes acteurs, dans le même sens\u00a0: les montants sont ajoutés.`
    : `${repeated} flow(s) given again between the same two actors, the same way: the amounts are added.`;
