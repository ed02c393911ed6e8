import type { NotComputable } from '../../engine/simulation/index.ts';
import type { Language } from '../../kernel/language.ts';

type Reason = NotComputable['fault']['reason'];

const french: Readonly<Record<Reason, string>> = {
  'division-by-zero': 'division par zéro',
  logarithm: 'logarithme d’un nombre nul ou négatif',
  root: 'racine carrée d’un nombre négatif',
  power: 'puissance non entière d’un nombre négatif',
  overflow: 'résultat trop grand pour être écrit',
};

const english: Readonly<Record<Reason, string>> = {
  'division-by-zero': 'division by zero',
  logarithm: 'logarithm of a number that is not above zero',
  root: 'square root of a negative number',
  power: 'a power that is not whole of a negative number',
  overflow: 'a result too large to be written',
};

/** Why a figure is null: what failed first, where, on how many draws. */
export function notComputableNote(
  { fault, failed }: NotComputable,
  samples: number,
  language: Language,
): string {
  const { reason, position } = fault;
  if (language === 'fr') {
    const where = position === 0 ? '' : ` (caractère ${position} de la formule)`;
    return `Non calculable\u00a0: ${french[reason]}${where}, sur ${failed} tirage(s) parmi ${samples}.`;
  }
  const where = position === 0 ? '' : ` (character ${position} of the formula)`;
  return `Not computable: ${english[reason]}${where}, on ${failed} of ${samples} draws.`;
}

/** Remarks of an answer that need no figure. */
export const distributionRemarks = {
  noSensitivity: {
    fr: 'La sensibilité n’est pas calculée\u00a0: la formule n’a pas de résultat pour tous les tirages.',
    en: 'Sensitivity is not computed: the formula has no result on some draws.',
  },
  togetherInSensitivity: {
    fr: 'Les quantités liées par une corrélation sont jugées ensemble\u00a0: leurs parts séparées n’auraient pas de sens.',
    en: 'Quantities tied by a correlation are judged together: their separate parts would have no meaning.',
  },
  tooLarge: {
    fr: 'Résultat trop grand pour être écrit.',
    en: 'A result too large to be written.',
  },
  noTail: {
    fr: 'Multipliée par un facteur commun, cette quantité n’a pas de moyenne de queue exacte.',
    en: 'Multiplied by a common factor, this quantity has no exact tail mean.',
  },
} as const;
